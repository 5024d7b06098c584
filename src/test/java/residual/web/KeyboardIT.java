package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every kind of task done with the keyboard alone: no test here points, clicks or sets a value by itself. */
@BrowserTest
class KeyboardIT {
    private static final String COURSE = "/courses/deep-learning/";
    /** Answers that cannot be read, which is quickest. */
    private static final String ANSWER_OFTEN = """
            async times => {
              const token = document.querySelector("[name=token]").value;
              for (let i = 0; i < times; i++) {
                await fetch(`${location.pathname}/start`, { method: "POST", body: new URLSearchParams({ token, "answer.answer": `x${i}` }) });
              }
            }""";

    @Test
    void aNumberTakesItsUnitFromAButtonAndIsPractisedAfterwards(Tab tab) {
        onPage(tab, "b-resnet/stopwatch", (page, keys) -> {
            keys.to("#start input[type=text]").type("341").to("#start [data-unit=s]").press("Enter");
            assertThat(page.locator("#start input[type=text]")).hasValue("341 s");
            assertThat(page.locator("#start input[type=text]")).isFocused();
            keys.submit();
            judged(page, "start", "Correct");
            keys.to("#start .practise a").press("Enter");
            page.waitForURL("**/practice/1#start");
            keys.to("#start input[type=text]").type("356 s").submit();
            judged(page, "start", "Not right yet");
        });
    }

    @Test
    void optionsAreChosenAndAHintIsOpened(Tab tab) {
        onPage(tab, "c-translation/inputs", (page, keys) -> {
            keys.to("#stacking [value=lengths]").press("Space");
            assertThat(page.locator("#stacking [value=lengths]")).isChecked();
            keys.to("#stacking .button.primary").press("Enter");
            judged(page, "stacking", "Partly right");
            keys.to("#stacking [data-hint] button").press("Enter");
            assertThat(page.locator("#stacking .hint")).isVisible();
            assertThat(page.locator("#stacking .hints")).isFocused();
        });
        onPage(tab, "b-resnet/stopwatch", (page, keys) -> {
            keys.to("#below-the-bound [type=radio]").press("Space", "ArrowDown");
            assertThat(page.locator("#below-the-bound [type=radio]").nth(1)).isChecked();
            keys.submit();
            assertThat(page.locator("#below-the-bound .newest .verdict")).isVisible();
        });
    }

    @Test
    void slotsAreFilledByDigitsAndPutRightByArrows(Tab tab) {
        onPage(tab, "c-translation/inputs", (page, keys) -> {
            keys.to("#training .slot-row input").press("1", "2");
            Locator slots = page.locator("#training .slot-row input");
            assertThat(slots.nth(2)).isFocused();
            keys.press("ArrowLeft", "ArrowLeft", "2");
            assertThat(slots.first()).hasValue(page.locator("#training .token").nth(1).getAttribute("data-token"));
            keys.type("buy").submit();
            judged(page, "training", "Could not be read");
        });
    }

    @Test
    void proseIsWrittenAndCounted(Tab tab) {
        onPage(tab, "b-resnet/essay", (page, keys) -> {
            keys.to("#learnt textarea").type("Training fell from 297 to 26 seconds.");
            assertThat(page.locator("#learnt [data-count]")).hasText("7 words");
            keys.submit();
            judged(page, "learnt", "Handed in");
        });
    }

    @Test
    void aMatrixIsTypedInItsGridAndAnotherInItsTextBox(Tab tab) {
        onPage(tab, "a-autoencoder/numbers", (page, keys) -> {
            keys.to("#weights .grid input");
            for (int column = 0; column < 5; column++) {
                keys.type("1").press("ArrowDown").type("0");
                keys.press(column < 4 ? new String[] {"ArrowUp", "ArrowRight"} : new String[0]);
            }
            assertThat(page.locator("#weights textarea").first()).hasValue("1 1 1 1 1\n0 0 0 0 0");
            keys.to("#weights-W2").type("1 0").press("Enter").type("0 1").press("Enter").type("0 0").press("Enter").type("0 0").press("Enter").type("0 0");
            assertThat(page.locator("#weights .grid").nth(1).locator("input").nth(3)).hasValue("1");
            keys.submit();
            judged(page, "weights", "Partly right");
        });
    }

    @Test
    void aFormulaIsTypedWithThePaletteAndConditionsOneALine(Tab tab) {
        onPage(tab, "a-autoencoder/gradients", (page, keys) -> {
            keys.to("#encoder .key[data-types=W2]").press("Enter").type("' (W2 W1 - I) X X'");
            assertThat(page.locator("#encoder textarea")).hasValue("W2' (W2 W1 - I) X X'");
            keys.submit();
            judged(page, "encoder", "Not right yet");
        });
        onPage(tab, "a-autoencoder/conditions", (page, keys) -> {
            keys.to("#conditions textarea").type("W2' (W2 W1 - I) X X' = 0").press("Enter").type("(W2 W1 - I) X X' W1' = 0").submit();
            judged(page, "conditions", "Correct");
        });
    }

    @Test
    void everyLineOfACritiqueIsMarked(Tab tab) {
        onPage(tab, "a-autoencoder/critique", (page, keys) -> {
            for (int line = 1; line <= 5; line++) {
                keys.to("#shortcut .critique-line [type=radio]").press("Space");
                keys.press(line == 2 ? new String[] {"ArrowRight"} : new String[0]);
            }
            assertThat(page.locator("#shortcut [value='2 wrong']")).isChecked();
            assertThat(page.locator("#shortcut .options legend")).hasText("What is wrong in this derivation? Choose one.");
            keys.to("#shortcut .options [type=radio]").press("Space").submit();
            assertThat(page.locator("#shortcut .newest .says")).containsText("Well seen");
        });
    }

    @Test
    void thePenaltyIsMovedOnItsSlider(Tab tab) {
        onPage(tab, "d-regularised/explore", (page, keys) -> {
            Locator penalty = page.locator("[data-lambda]");
            String before = penalty.textContent();
            keys.to("#explorer-lambda").press("ArrowRight", "ArrowRight");
            assertThat(penalty).not().hasText(before);
            keys.press("Home");
            assertThat(penalty).hasText("= 0");
            keys.to("[name=explorer-start]").press("ArrowDown");
            assertThat(page.locator("[value=uneven]")).isChecked();
        });
    }

    @Test
    void aMatrixComesFromAFileAndIsSavedForLater(Tab tab) {
        onPage(tab, "c-translation/one-step", (page, keys) -> {
            FileChooser chooser = page.waitForFileChooser(() -> keys.to("#hidden [data-file]").press("Enter"));
            chooser.setFiles(new FilePayload("state.csv", "text/csv", "0.5\n-0.3\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#hidden .grid input").nth(1)).hasValue("-0.3");
            keys.to("#hidden [value=save]").press("Enter");
            assertThat(page.locator("#hidden .notice")).hasText("Saved. It was not judged and cost nothing.");
            page.reload();
            assertThat(page.locator("#hidden textarea")).hasValue("0.5\n-0.3");
        });
    }

    @Test
    void aDerivationIsCheckedOnAPageOfItsOwn(Tab tab) {
        tab.open("/check");
        Keys keys = new Keys(tab.page());
        keys.to("#symbols").type("A: n x n, symmetric").to("#text").type("Then").press("Enter").type("$$A' = A = 2 A$$").to(".check-form .primary").press("Enter");
        assertThat(tab.page().locator(".review .mark-word").first()).hasText("fails");
    }

    @Test
    void attemptsArePagedThroughAndOneIsOpenedWithItsReceipt(Tab tab) {
        onPage(tab, "b-resnet/stopwatch", (page, keys) -> {
            page.evaluate(ANSWER_OFTEN, 41);
            keys.to("nav [href='/attempts']").press("Enter");
            page.waitForURL("**/attempts");
            assertThat(page.locator(".timeline time").first()).hasText(Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2}"));
            keys.to("[rel=next]").press("Enter");
            page.waitForURL("**/attempts?from=40");
            keys.to(".given summary").press("Enter");
            assertThat(page.locator(".given code")).hasText(Pattern.compile("[0-9A-Z]+-[0-9A-Z]{5}-[0-9A-Z]{5}"));
            keys.to("[rel=prev]").press("Enter");
            page.waitForURL("**/attempts?from=0");
        });
    }

    @Test
    void languageAndColoursAreChosen(Tab tab) {
        onPage(tab, "b-resnet/stopwatch", (page, keys) -> {
            keys.to("[name=language]").press("Enter");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("#start .primary")).hasText("Abgeben");
            keys.to("[data-theme-choice=dark]").press("Enter");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        });
    }

    @Test
    void aLinkLeadsPastTheHeadOfThePageAndFocusIsAlwaysSeen(Tab tab) {
        onPage(tab, "a-autoencoder/conditions", (page, keys) -> {
            keys.press("Tab", "Enter");
            assertThat(page.locator("#main")).isFocused();
            for (String place : List.of("#conditions .key", "#conditions textarea", "#conditions summary", "#conditions .primary", "#conditions [data-hint] button")) {
                keys.to(place);
                org.assertj.core.api.Assertions.assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).as("ring around %s", place).isEqualTo("solid");
            }
        });
    }

    private static void onPage(Tab tab, String problem, BiConsumer<Page, Keys> task) {
        tab.open(COURSE + problem);
        tab.page().waitForLoadState();
        task.accept(tab.page(), new Keys(tab.page()));
    }

    private static void judged(Page page, String part, String verdict) {
        assertThat(page.locator("#" + part + " .newest .verdict")).hasText(verdict);
    }
}
