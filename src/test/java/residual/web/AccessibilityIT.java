package residual.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import residual.course.Role;

/** Every page in every state, light, dark and on a phone: no rule of axe broken, nothing wider than the screen, nothing that moves. */
class AccessibilityIT {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final List<String> PAGES = List.of("/", "/courses/tour", "/courses/tour/basics", PROBLEM, PROBLEM + "/practice/1", "/progress", "/search?q=steps", "/print/tour/basics", "/attempts", "/sign-in");
    private static Browsers browsers;
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        browsers = Browsers.open();
        site = Site.tour(data);
    }

    @AfterAll
    static void close() {
        site.close();
        browsers.close();
    }

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("desktop", (Supplier<Browser.NewContextOptions>) Tab::desktop),
                Arguments.of("dark", (Supplier<Browser.NewContextOptions>) Tab::dark),
                Arguments.of("phone", (Supplier<Browser.NewContextOptions>) Tab::phone),
                Arguments.of("zoomed to 200 %", (Supplier<Browser.NewContextOptions>) () -> Tab.desktop().setViewportSize(640, 450).setDeviceScaleFactor(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void everyPageInEveryState(String name, Supplier<Browser.NewContextOptions> look) {
        try (Tab tab = new Tab(browsers.browser(), site.address(), look.get())) {
            PAGES.forEach(path -> visit(tab, path));
            answerEverything(tab);
            check(tab);
            PAGES.forEach(path -> visit(tab, path));
            tab.isSound();
            visit(tab, "/nothing/here");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void thePagesOfAccounts(String name, Supplier<Browser.NewContextOptions> look) {
        try (Tab tab = new Tab(browsers.browser(), site.address(), look.get())) {
            String link = "/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now());
            visit(tab, link);
            String login = "teacher" + name.replaceAll("[^a-z0-9]", "");
            List.of("name", "login").forEach(field -> tab.page().locator("[name=" + field + "]").fill(login));
            List.of("password", "again").forEach(field -> tab.page().locator("[name=" + field + "]").fill("violet marble kettle"));
            tab.page().locator("main form button").first().click();
            List.of("/account", "/teach/tour/people", "/teach/tour/people/roster", "/teach/tour/problems", "/teach/tour/problems/basics/first").forEach(path -> visit(tab, path));
            tab.isSound();
        }
    }

    /** Lines of every mark, names that are not declared, and declarations that cannot be read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void thePageThatChecksDerivations(String name, Supplier<Browser.NewContextOptions> look) {
        try (Tab tab = new Tab(browsers.browser(), site.address(), look.get())) {
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
            tab.isSound();
        }
    }

    private static void visit(Tab tab, String path) {
        tab.open(path);
        check(tab);
        tab.stoodStill();
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
