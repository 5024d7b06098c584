package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residual.course.Role;

/**
 * Every page in every state, light, dark, zoomed and on a phone: no rule of axe broken, nothing wider than the screen, nothing that moves, nothing heavy, no error in the console. Pages are discovered
 * by their routes, so that a new one is looked at without being listed.
 */
@BrowserTest("src/test/site")
class AccessibilityIT {
    private static final Pattern TOKENS = Pattern.compile("name=\"token\" value=\"[^\"]*\"");
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final List<String> WITH_QUESTIONS = List.of("/search?q=steps", "/search?q=nothing+of+the+kind", "/check?example=symmetric", "/attempts?from=3");
    /** Its author's page brings an editor along. */
    private static final String WITH_EDITOR = "/teach/tour/problems/";
    private static String student;
    /** What was looked at already, without what differs each time: a page that is as it was before is not looked at again. */
    private final Set<String> seen = new HashSet<>();

    @BeforeAll
    static void aStudentIsThere(Site site) throws Exception {
        Members members = new Members(site, "tour");
        Guest guest = members.joined("nora", Role.STUDENT);
        guest.post(PROBLEM + "/essay", "answer.answer", "Squares of the differences are added up here.");
        guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        student = members.id("nora");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "GERMAN_PHONE", "ZOOMED"})
    void everyPageInEveryState(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        List<String> pages = Stream.concat(pages(tab, site, Set.of(Admits.ANYONE, Admits.MEMBER)), WITH_QUESTIONS.stream()).toList();
        assertThat(pages).hasSizeGreaterThan(12);
        pages.forEach(path -> visit(tab, look, path));
        answerEverything(tab);
        check(tab, look);
        pages.forEach(path -> visit(tab, look, path));
        tab.isSound();
        visit(tab, look, "/nothing/here");
        tab.forgetTroubles();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "GERMAN_PHONE", "ZOOMED"})
    void thePagesOfAccounts(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        answerEverything(tab);
        visit(tab, look, "/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now()));
        String login = "teacher" + look.ordinal();
        List.of("name", "login").forEach(field -> tab.page().locator("[name=" + field + "]").fill(login));
        List.of("password", "again").forEach(field -> tab.page().locator("[name=" + field + "]").fill(Members.PASSWORD));
        tab.page().locator("main form button").first().click();
        tab.page().waitForURL(address -> !address.contains("/link/"));
        List<String> pages = pages(tab, site, Set.of(Admits.SIGNED_IN, Admits.INSTRUCTOR)).toList();
        assertThat(pages).hasSizeGreaterThan(14);
        pages.forEach(path -> visit(tab, look, path));
    }

    /** What can be read of the routes, each with ids that there are. */
    private static Stream<String> pages(Tab tab, Site site, Set<Admits> whose) {
        return site.routes().entrySet().stream().filter(route -> route.getKey().startsWith("GET ") && whose.contains((Admits) route.getValue().iterator().next()))
                .map(route -> route.getKey().substring("GET ".length())).sorted().flatMap(AccessibilityIT::filled).filter(path -> isPage(tab, site, path));
    }

    private static Stream<String> filled(String route) {
        String path = route.replace("{course}", "tour").replace("{set}", "basics").replace("{problem}", "first").replace("{round}", "1").replace("{student}", student).replaceAll("[{<]\\w+[}>]", "x");
        return route.contains("{part}") ? Stream.of("loss", "essay").map(part -> route.replace("{part}", part)).flatMap(AccessibilityIT::filled) : Stream.of(path);
    }

    private static boolean isPage(Tab tab, Site site, String path) {
        APIResponse answer = tab.context().request().get(site.address() + path);
        return answer.ok() && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** Lines of every mark, names that are not declared, and declarations that cannot be read. */
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "GERMAN_PHONE", "ZOOMED"})
    void thePageThatChecksDerivations(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        tab.open("/check");
        tab.page().locator("#text").fill("Let $P = A B$. Then\n$$P^\\top = B A$$\n$$= A B$$\n$$= P$$\n$$A Q = 0, \\qquad A x^\\top = A$$\nand $n > 1$.");
        tab.page().locator(".check-form button.primary").click();
        tab.page().locator(".review").waitFor();
        check(tab, look);
        tab.page().locator("#symbols").fill("A: large");
        tab.page().locator(".check-form button.primary").click();
        tab.page().locator(".troubles").waitFor();
        check(tab, look);
    }

    /** What moves is looked at first: axe's stand-ins for formulas move things too. */
    private void visit(Tab tab, Look look, String path) {
        tab.open(path);
        tab.stoodStill();
        if (!path.startsWith(WITH_EDITOR)) {
            tab.isLight();
        }
        if (seen.add(TOKENS.matcher(tab.page().content()).replaceAll(""))) {
            check(tab, look);
        }
    }

    /** In the dark only colours are others, so that all other rules are looked at in the light. */
    private static void check(Tab tab, Look look) {
        if (look == Look.DARK) {
            tab.hasContrast();
        } else {
            tab.isAccessible();
        }
        tab.fits();
    }

    /** Leaves feedback of every kind on the page: wrong, right in part, empty, handed in, with hints and earlier tries, and all folds open. */
    private static void answerEverything(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#loss").getByLabel("nn.L1Loss").check();
        submit(page, "loss", "incorrect");
        page.locator("#loss [data-hint] button").click();
        page.locator("#loss .hint").waitFor();
        page.locator("#loss").getByLabel("nn.MSELoss").check();
        submit(page, "loss", "correct");
        page.locator("#training .slot-row input").first().fill("<sos>");
        submit(page, "training", "invalid");
        page.locator("#ingredients").getByLabel("weight decay").check();
        submit(page, "ingredients", "partial");
        page.locator("#weights textarea").fill("1 1\n0 x");
        submit(page, "weights", "invalid");
        page.locator("#essay textarea").fill("Squares of the differences are added up here.");
        submit(page, "essay", "ungraded");
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    }

    private static void submit(Page page, String part, String outcome) {
        Locator section = page.locator("#" + part);
        section.locator(".submit-row .primary").click();
        section.locator(".try.newest." + outcome).waitFor();
    }
}
