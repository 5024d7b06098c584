package residual.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residual.course.Role;

/** Every page in every state, light, dark and on a phone: no rule of axe broken, nothing wider than the screen, nothing that moves. */
@BrowserTest("src/test/site")
class AccessibilityIT {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final List<String> PAGES = List.of("/", "/courses/tour", "/courses/tour/basics", PROBLEM, PROBLEM + "/practice/1", "/progress", "/search?q=steps", "/print/tour/basics", "/attempts", "/sign-in");
    private static final List<String> WITH_ANSWERS = List.of("/courses/tour", "/courses/tour/basics", PROBLEM, "/progress", "/print/tour/basics", "/attempts");

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "PHONE", "ZOOMED"})
    void everyPageInEveryState(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        PAGES.forEach(path -> visit(tab, path));
        answerEverything(tab);
        check(tab);
        WITH_ANSWERS.forEach(path -> visit(tab, path));
        tab.isSound();
        visit(tab, "/nothing/here");
        tab.forgetTroubles();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "PHONE", "ZOOMED"})
    void thePagesOfAccounts(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        String link = "/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now());
        visit(tab, link);
        String login = "teacher" + look.ordinal();
        List.of("name", "login").forEach(field -> tab.page().locator("[name=" + field + "]").fill(login));
        List.of("password", "again").forEach(field -> tab.page().locator("[name=" + field + "]").fill("violet marble kettle"));
        tab.page().locator("main form button").first().click();
        List.of("/account", "/teach/tour/people", "/teach/tour/people/roster", "/teach/tour/problems", "/teach/tour/problems/basics/first").forEach(path -> visit(tab, path));
    }

    /** Lines of every mark, names that are not declared, and declarations that cannot be read. */
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DARK", "PHONE", "ZOOMED"})
    void thePageThatChecksDerivations(Look look, Site site, Visits visits) {
        Tab tab = visits.tab(site, look);
        visit(tab, "/check");
        visit(tab, "/check?example=symmetric");
        tab.page().locator("#text").fill("Let $P = A B$. Then\n$$P^\\top = B A$$\n$$= A B$$\n$$= P$$\n$$A Q = 0, \\qquad A x^\\top = A$$\nand $n > 1$.");
        tab.page().locator(".check-form button.primary").click();
        tab.page().locator(".review").waitFor();
        check(tab);
        tab.page().locator("#symbols").fill("A: large");
        tab.page().locator(".check-form button.primary").click();
        tab.page().locator(".troubles").waitFor();
        check(tab);
    }

    /** What moves is looked at first: axe's stand-ins for formulas move things too. */
    private static void visit(Tab tab, String path) {
        tab.open(path);
        tab.stoodStill();
        check(tab);
    }

    private static void check(Tab tab) {
        tab.isAccessible();
        tab.fits();
    }

    /** Leaves feedback of every kind on the page: wrong, right in part, empty, handed in, with hints and earlier tries, and all folds open. */
    private static void answerEverything(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#loss").getByLabel("nn.L1Loss").check();
        submit(page, "loss", "Not right yet");
        page.locator("#loss [data-hint] button").click();
        page.locator("#loss .hint").waitFor();
        page.locator("#loss").getByLabel("nn.MSELoss").check();
        submit(page, "loss", "Correct");
        page.locator("#training .slot-row input").first().fill("<sos>");
        submit(page, "training", "Could not be read");
        page.locator("#ingredients").getByLabel("weight decay").check();
        submit(page, "ingredients", "Partly right");
        page.locator("#essay textarea").fill("Squares of the differences are added up here.");
        submit(page, "essay", "Handed in");
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    }

    private static void submit(Page page, String part, String outcome) {
        Locator section = page.locator("#" + part);
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
        page.locator("#" + part + " .newest .verdict", new Page.LocatorOptions().setHasText(outcome)).waitFor();
    }
}
