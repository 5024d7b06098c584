package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers in formulas, in a real browser: how they are read while one types, and what is told of right and wrong ones. */
class FormulasIT {
    private static final String SET = "/courses/deep-learning/a-autoencoder/";
    private static Browsers browsers;
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        browsers = Browsers.open();
        site = Site.of(Path.of("problems"), data);
    }

    @AfterAll
    static void close() {
        site.close();
        browsers.close();
    }

    @Test
    void conditionsFromTheFirstWrongTurnToTheLastPoint() {
        try (Tab tab = new Tab(browsers.browser(), site.address(), Tab.desktop())) {
            tab.open(SET + "conditions");
            Page page = tab.page();
            type(page, "conditions", "W2' (W2 W1 - I) X' X = 0");
            assertThat(page.locator("#conditions .as-read.unreadable")).containsText("has no meaning");
            judged(page, "conditions", "Could not be read", "has no meaning");
            type(page, "conditions", "W2 W1 = I");
            assertThat(page.locator("#conditions .as-read .katex").first()).isVisible();
            judged(page, "conditions", "Not right yet", "its rank is at most");
            type(page, "conditions", "W_2^\\top (W_2 W_1 - I) X X^\\top = 0");
            judged(page, "conditions", "Partly right", "Part of what is asked for is missing");
            tab.isAccessible();
            tab.fits();
            type(page, "conditions", "R = X - W2 W1 X\nW2' R X' = 0\nR X' W1' = 0");
            assertThat(page.locator("#conditions .as-read")).not().hasClass("unreadable");
            judged(page, "conditions", "Correct", "a constant factor makes no difference");
            tab.isSound();
        }
    }

    @Test
    void gradientsOnAPhone() {
        try (Tab tab = new Tab(browsers.browser(), site.address(), Tab.phone())) {
            tab.open(SET + "gradients");
            Page page = tab.page();
            type(page, "encoder", "2 X X' (W1' W2' - I) W2");
            judged(page, "encoder", "Could not be read", "transposed layout");
            type(page, "encoder", "W2' (W2 W1 - I) X X'");
            judged(page, "encoder", "Not right yet", "A constant factor is off");
            tab.isAccessible();
            tab.fits();
            type(page, "encoder", "-2 W2.T @ (X - W2 @ W1 @ X) @ X.T");
            judged(page, "encoder", "Correct", "");
            type(page, "decoder", "2 (W2 W1 - I) X X' + X X'");
            judged(page, "decoder", "Could not be read", "what is asked for is");
            tab.fits();
            tab.isSound();
        }
    }

    private static void type(Page page, String part, String text) {
        page.locator("#" + part + " textarea").fill(text);
    }

    private static void judged(Page page, String part, String verdict, String sentence) {
        Locator section = page.locator("#" + part);
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
        assertThat(section.locator(".newest .verdict")).hasText(verdict);
        assertThat(section.locator(".feedback")).containsText(sentence);
    }
}
