package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** A whole visit in a real browser: from the courses to feedback, wrong turns included, with and without scripts, across a restart. */
@BrowserTest("src/test/site")
class VisitIT {
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static final String PASSWORD = "violet marble kettle";
    @Test
    void aStudentWalksFromTheCoursesToARightAnswer(Tab tab) {
        Page page = tab.page();
        tab.open("/");
        link(page, "A short tour").click();
        link(page, "Basics").click();
        link(page, "Begin").click();
        Locator part = page.locator("#loss");
        part.getByLabel("nn.L1Loss").check();
        submit(part);
        assertThat(part.locator(".try.newest .verdict")).hasText("Not right yet");
        assertThat(part.locator(".says")).containsText("It adds absolute differences");
        assertThat(part.locator(".submit-note")).containsText("2 tries left.");
        part.getByLabel("nn.MSELoss").check();
        submit(part);
        assertThat(part.locator(".try.newest .verdict")).hasText("Correct");
        assertThat(page.locator("#outline")).containsText("2 of 10 points");
        assertThat(part.locator(".katex").first()).isVisible();
        tab.stoodStill();
    }

    @Test
    void everyTaskIsDoneWithTheKeyboardAlone(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        Locator slots = page.locator("#training .slot-row input");
        slots.first().focus();
        for (String token : List.of("<sos>", "I", "see", "a", "dog")) {
            page.keyboard().press(digit(page, token));
        }
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#training .verdict").first()).hasText("Correct");
        assertThat(page.locator("#training .feedback")).isFocused();
    }

    @Test
    void whatIsTypedSurvivesAReloadAndAnotherTab(Tab tab, Site site) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#essay textarea").fill("Squared differences, half");
        assertThat(page.locator("#essay [data-count]")).hasText("3 words");
        page.waitForTimeout(400);
        page.reload();
        assertThat(page.locator("#essay textarea")).hasValue("Squared differences, half");
        assertThat(page.locator("#essay [data-saved]")).hasText("");
        page.locator("#essay").getByText("Save for later").click();
        assertThat(page.locator("#essay .notice")).containsText("Saved.");
        Page other = tab.context().newPage();
        other.navigate(site.address() + PROBLEM);
        assertThat(other.locator("#essay textarea")).hasValue("Squared differences, half");
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayStaysWithTheCaret(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        Locator box = page.locator("#essay textarea");
        box.fill("Squared differences, half of them");
        page.route("**/essay", route -> {
            box.pressSequentially(", added up");
            route.resume();
        });
        submit(page.locator("#essay"));
        assertThat(page.locator("#essay .verdict").first()).hasText("Handed in");
        assertThat(box).hasValue("Squared differences, half of them, added up");
        assertThat(box).isFocused();
        page.unroute("**/essay");
        page.locator("#loss").getByLabel("nn.L1Loss").check();
        page.locator("#loss [data-hint] button").click();
        assertThat(page.locator("#loss .hint")).isVisible();
        assertThat(page.locator("#loss").getByLabel("nn.L1Loss")).isChecked();
        page.reload();
        assertThat(box).hasValue("Squared differences, half of them, added up");
    }

    @Test
    void whatIsTypedOutlivesTheEndOfASession(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#essay textarea").fill("Squared differences, half of them");
        tab.context().clearCookies();
        submit(page.locator("#essay"));
        assertThat(page.locator("#essay .trouble")).containsText("what you typed is kept");
        page.reload();
        assertThat(page.locator("#essay textarea")).hasValue("Squared differences, half of them");
        submit(page.locator("#essay"));
        assertThat(page.locator("#essay .verdict").first()).hasText("Handed in");
        page.reload();
        assertThat(page.locator("#essay textarea")).hasValue("Squared differences, half of them");
        tab.forgetTroubles();
    }

    @Test
    void whoIsSignedOutWhileTypingSignsInAgainAndLosesNothing(Tab tab, Site site) {
        Page page = tab.page();
        tab.open("/link/" + site.register.links().toJoin("tour", Role.STUDENT, "", null, site.register.now()));
        Map.of("name", "Zoe", "login", "zoe", "password", PASSWORD, "again", PASSWORD).forEach((field, value) -> page.locator("[name=" + field + "]").fill(value));
        page.locator("main form button").first().click();
        page.waitForURL("**/courses/tour");
        tab.open(PROBLEM);
        page.locator("#essay textarea").fill("Squared differences");
        Page other = tab.context().newPage();
        other.navigate(site.address() + "/account");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out").setExact(true)).click();
        other.waitForURL(site.address() + "/");
        page.locator("#essay textarea").fill("Squared differences, half of them, added up");
        submit(page.locator("#essay"));
        assertThat(page.locator("#essay .trouble")).containsText("You were signed out meanwhile");
        tab.isAccessible();
        page.locator("#essay .trouble a").click();
        page.locator("#name").fill("zoe");
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(site.address() + PROBLEM);
        assertThat(page.locator("#essay textarea")).hasValue("Squared differences, half of them, added up");
        submit(page.locator("#essay"));
        assertThat(page.locator("#essay .verdict").first()).hasText("Handed in");
        tab.forgetTroubles();
    }

    @Test
    void hintsAreAskedForOneByOneAndTheMistakeIsExplained(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        Locator part = page.locator("#loss");
        Locator next = part.locator("[data-hint] button");
        assertThat(next).containsText("Hint 1 of 3, free");
        next.click();
        assertThat(part.locator(".hint")).hasText("Which of them is a squared distance?");
        assertThat(next).containsText("Hint 2 of 3, costs 25 % of the points");
        part.getByLabel("nn.L1Loss").check();
        submit(part);
        assertThat(next).containsText("Hint on this mistake, free");
        next.click();
        assertThat(part.locator(".hint").last()).hasText("Absolute values are not squares.");
        part.getByText("Why is this wrong?").click();
        assertThat(part.locator(".why .prose")).containsText("An absolute value has a kink");
        part.getByLabel("nn.MSELoss").check();
        submit(part);
        assertThat(part.locator(".newest .verdict")).hasText("Correct");
        assertThat(next).hasCount(0);
        part.getByText("Every option with its reason").click();
        assertThat(part.locator(".reason-list > li")).hasCount(2);
    }

    @Test
    void withoutScriptsAnAnswerIsSubmittedAndTheFeedbackRead(@In(Look.WITHOUT_SCRIPTS) Tab tab, Site site) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#loss").getByLabel("nn.L1Loss").check();
        pressSubmit(page.locator("#loss"));
        assertThat(page).hasURL(site.address() + PROBLEM + "#loss-feedback");
        assertThat(page.locator("#loss .verdict").first()).hasText("Not right yet");
        Locator slots = page.locator("#training .slot-row input");
        List<String> tokens = List.of("<sos>", "I", "saw", "a", "dog");
        for (int i = 0; i < tokens.size(); i++) {
            slots.nth(i).fill(tokens.get(i));
        }
        pressSubmit(page.locator("#training"));
        assertThat(page.locator("#training .verdict").first()).hasText("Not right yet");
        assertThat(page.locator("#training .says").first()).containsText("output");
    }

    @Test
    void attemptsAreThereAfterTheServerStartsAgain(@TempDir Path data, Visits visits) {
        Tab tab;
        try (Site before = Site.tour(data)) {
            tab = visits.tab(before, Look.DESKTOP);
            tab.open(PROBLEM);
            tab.page().locator("#loss").getByLabel("nn.L1Loss").check();
            submit(tab.page().locator("#loss"));
            assertThat(tab.page().locator("#loss .verdict").first()).hasText("Not right yet");
        }
        tab.page().locator("#loss").getByLabel("nn.MSELoss").check();
        submit(tab.page().locator("#loss"));
        assertThat(tab.page().locator("#loss .trouble")).containsText("The server cannot be reached");
        try (Site after = Site.tour(data)) {
            tab.page().navigate(after.address() + "/attempts");
            assertThat(tab.page().locator(".timeline .verdict")).hasText("Not right yet");
            tab.page().navigate(after.address() + PROBLEM);
            assertThat(tab.page().locator("#loss .verdict").first()).hasText("Not right yet");
        }
        tab.forgetTroubles();
    }

    @Test
    void theThemeIsChosenAndKept(Tab tab) {
        tab.open("/");
        tab.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark colours")).click();
        assertThat(tab.page().locator("html")).hasAttribute("data-theme", "dark");
        tab.open("/attempts");
        assertThat(tab.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void theGridAndTheTextBoxOfAMatrixShowTheSame(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        Locator cells = page.locator("#weights .grid input");
        Locator text = page.locator("#weights textarea");
        cells.first().fill("1");
        assertThat(text).hasValue("1 ?\n? ?");
        assertThat(page.locator("#weights [data-reading]")).hasText("1 of 4 entries are filled.");
        text.fill("[[1, 1/2], [0, 3]]");
        assertThat(cells.nth(1)).hasValue("0.5");
        text.fill("1 2\n3 x");
        assertThat(page.locator("#weights [data-reading] mark")).hasText("x");
        page.locator("#weights [data-file]").setInputFiles(new com.microsoft.playwright.options.FilePayload("W.csv", "text/csv", "1,0\n0,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(cells.nth(3)).hasValue("1");
        cells.first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(cells.nth(1)).isFocused();
        submit(page.locator("#weights"));
        assertThat(page.locator("#weights .verdict").first()).hasText("Correct");
    }

    @Test
    void aTableOfDataIsCopiedInEveryNotation(Tab tab) {
        tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tab.open(PROBLEM);
        tab.page().getByLabel("Copy: NumPy").click();
        assertThat((String) tab.page().evaluate("navigator.clipboard.readText()")).startsWith("X = np.array([[");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void submit(Locator part) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
    }

    /** By the keyboard: without scripts the browser cannot be asked whether a button has come to rest under the pointer. */
    private static void pressSubmit(Locator part) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).press("Enter");
    }

    /** The digit beside a word of the bank. */
    private static String digit(Page page, String token) {
        return page.locator("#training .token[data-token=\"" + token + "\"] kbd").textContent();
    }
}
