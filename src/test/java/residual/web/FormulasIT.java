package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Answers in formulas, in a real browser: how they are read while one types, and what is told of right and wrong ones. */
@BrowserTest
class FormulasIT {
    private static final String SET = "/courses/deep-learning/a-autoencoder";

    @Test
    void conditionsFromTheFirstWrongTurnToTheLastPoint(Tab tab) {
        Desk desk = new Desk(tab, SET).open("conditions");
        Page page = tab.page();
        desk.type("conditions", "W2' (W2 W1 - I) X' X = 0");
        assertThat(page.locator("#conditions .as-read.unreadable")).containsText("has no meaning");
        desk.judged("conditions", "Could not be read", "has no meaning");
        desk.type("conditions", "W2 W1 = I");
        assertThat(page.locator("#conditions .as-read .katex").first()).isVisible();
        desk.judged("conditions", "Not right yet", "its rank is at most");
        desk.type("conditions", "W_2^\\top (W_2 W_1 - I) X X^\\top = 0");
        desk.judged("conditions", "Partly right", "Part of what is asked for is missing");
        tab.isAccessible();
        tab.fits();
        desk.type("conditions", "R = X - W2 W1 X\nW2' R X' = 0\nR X' W1' = 0");
        assertThat(page.locator("#conditions .as-read")).not().hasClass("unreadable");
        desk.judged("conditions", "Correct", "a constant factor makes no difference");
    }

    @Test
    void gradientsOnAPhone(@In(Look.PHONE) Tab tab) {
        Desk desk = new Desk(tab, SET).open("gradients");
        desk.type("encoder", "2 X X' (W1' W2' - I) W2");
        desk.judged("encoder", "Could not be read", "transposed layout");
        desk.type("encoder", "W2' (W2 W1 - I) X X'");
        desk.judged("encoder", "Not right yet", "A constant factor is off");
        tab.isAccessible();
        tab.fits();
        desk.type("encoder", "-2 W2.T @ (X - W2 @ W1 @ X) @ X.T");
        desk.judged("encoder", "Correct", "");
        desk.type("decoder", "2 (W2 W1 - I) X X' + X X'");
        desk.judged("decoder", "Could not be read", "what is asked for is");
        tab.fits();
    }

    @Test
    void whatIsFoldedAwayIsSetWhenThereIsTime(Tab tab) {
        new Desk(tab, SET).open("conditions");
        Page page = tab.page();
        assertThat(page.locator("#conditions .how .katex").first()).isAttached();
        assertThat(page.locator("#conditions .how .katex").first()).isHidden();
    }

    @Test
    void whatIsFoldedAwayIsSetAtTheLatestWhenItIsOpened(Tab tab) {
        tab.context().addInitScript("window.requestIdleCallback = () => 0;");
        new Desk(tab, SET).open("conditions");
        Page page = tab.page();
        assertThat(page.locator("#conditions .prompt .katex").first()).isVisible();
        assertThat(page.locator("#conditions .how .katex")).hasCount(0);
        page.locator("#conditions .how summary").click();
        assertThat(page.locator("#conditions .how .katex").first()).isVisible();
        assertThat(page.locator("#conditions .how .math:not([data-set])")).hasCount(0);
    }
}
