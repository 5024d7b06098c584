package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import residual.check.DerivationCheck;

/** Derivations in a real browser: typed by the keyboard alone on a desktop and on a phone, with a mark beside each line, compared with a route, and without scripts. */
@BrowserTest
class DerivationIT {
    private static final String PROBLEM = "/courses/deep-learning/a-autoencoder/proof";

    private static List<String> route(Site site, String name) {
        DerivationCheck check = (DerivationCheck) site.edition().problems().get("deep-learning/a-autoencoder/proof").part("proof").orElseThrow().check();
        return check.routes().all().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow().lines().lines().toList();
    }

    @Test
    void theRouteOfTheSingularValuesIsTypedWithTheKeyboardAlone(Tab tab, Site site) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#proof .proof-row input").first().focus();
        List<String> lines = route(site, "svd");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().insertText(lines.get(i));
        }
        assertThat(page.locator("#proof .proof-row")).hasCount(lines.size());
        assertThat(page.locator("#proof .proof-row[data-state='holds']")).hasCount(lines.size());
        assertThat(page.locator("#proof .proof-row").nth(3).locator(".uses")).hasText("svd");
        assertThat(page.locator("#proof [data-says]")).not().isEmpty();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#proof .try.newest .verdict")).hasText("Correct");
        assertThat(page.locator("#proof .says")).containsText("By the singular value decomposition");
        Locator compared = page.locator("#proof .compared").last();
        compared.locator("summary").press("Enter");
        assertThat(compared.locator(".beside .joined").first()).isVisible();
        tab.isAccessible();
        page.locator("#proof a[href$='/routes']").press("Enter");
        assertThat(page.locator(".uses-table thead th")).hasCount(5);
        assertThat(page.locator(".uses-table tbody tr").nth(1).locator("td").nth(1)).hasText("line 6");
        page.locator("select[name='left']").selectOption("eigen-equation");
        page.locator("select[name='right']").selectOption("svd");
        page.locator(".routes-choice button").press("Enter");
        page.waitForURL("**left=eigen-equation**");
        assertThat(page.locator(".beside-numbered .joined")).not().hasCount(0);
        tab.fits();
        tab.isAccessible();
    }

    @Test
    void aRowIsSplitJoinedAndMendedWithoutLosingText(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        Locator rows = page.locator("#proof .proof-row input");
        rows.first().focus();
        page.keyboard().insertText("X X' Uk = Uk Dk W2' W2 = W2");
        for (int i = 0; i < "W2' W2 = W2".length(); i++) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("Enter");
        assertThat(rows.nth(1)).hasValue("W2' W2 = W2");
        assertThat(page.locator("#proof .proof-row").nth(1)).hasAttribute("data-state", "unreadable");
        assertThat(page.locator("#proof .proof-row").nth(0).locator(".uses")).hasText("eigen");
        page.keyboard().press("Backspace");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).hasValue("X X' Uk = Uk Dk W2' W2 = W2");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        page.keyboard().insertText("U' U = I");
        page.keyboard().press("ArrowUp");
        assertThat(rows.first()).isFocused();
        assertThat(page.locator("#proof textarea").inputValue()).isEqualTo("X X' Uk = Uk Dk W2' W2 = W2\nU' U = I");
    }

    @Test
    void whoIsStuckAsksForTheFactThenForItsPlaceAndKeepsWhatSheTyped(Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#proof .proof-row input").first().focus();
        page.keyboard().insertText("W2' (W2 W1 - I) X X' = (Uk' Uk Uk' - Uk') X X' = 0");
        page.keyboard().press("Enter");
        page.keyboard().insertText("(W2 W1 - I) X X' W1' = (Uk Uk' - I) X X' Uk");
        assertThat(page.locator("#proof .step-wish")).hasText("Stuck? Which fact comes next costs 2 % of the points");
        page.locator("#proof .step-wish").press("Enter");
        assertThat(page.locator("#proof .steps .hint")).hasCount(1);
        assertThat(page.locator("#proof .steps .hint strong")).hasText("eigen");
        page.locator("#proof .step-wish").press("Enter");
        assertThat(page.locator("#proof .steps .hint")).hasCount(2);
        assertThat(page.locator("#proof .step-wish")).hasText("Stuck? The next line costs 5 % of the points");
        assertThat(page.locator("#proof .proof-row input").nth(1)).hasValue("(W2 W1 - I) X X' W1' = (Uk Uk' - I) X X' Uk");
        tab.isAccessible();
    }

    @Test
    void theWaysAreShownToNobodyWhoHasNotFinished(@In(Look.WITHOUT_SCRIPTS) Tab tab) {
        assertThat(tab.open(PROBLEM + "/proof/routes").status()).isEqualTo(403);
        assertThat(tab.page().locator("h1")).hasText("These ways are shown with the solution");
        tab.forgetTroubles();
    }

    @Test
    void itIsAnsweredWithoutScripts(@In(Look.WITHOUT_SCRIPTS) Tab tab) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.locator("#proof textarea").fill("W2' (W2 W1 - I) X X' = (Uk' Uk Uk' - Uk') X X' = 0\nW2 W1 = I\n(W2 W1 - I) X X' W1' = 0");
        page.locator("#proof button.primary").press("Enter");
        assertThat(page.locator("#proof .try.newest .verdict")).hasText("Partly right");
        assertThat(page.locator("#proof .try.newest .proof-line.fails")).containsText("It does not hold");
        assertThat(page.locator("#proof .try.newest .proof-line.holds .uses")).hasText("orthonormal");
    }

    @Test
    void onAPhoneTheSameRouteIsTypedWithTheKeyboardAloneInTheWidthOfTheScreen(@In(Look.PHONE) Tab tab, Site site) {
        Page page = tab.page();
        tab.open(PROBLEM);
        page.waitForLoadState();
        List<String> lines = route(site, "svd");
        Keys keys = new Keys(page).to("#proof .proof-row input").type(lines.getFirst());
        lines.stream().skip(1).forEach(line -> keys.press("Enter").type(line));
        assertThat(page.locator("#proof .proof-row[data-state='holds']")).hasCount(lines.size());
        assertThat(page.locator("#proof .proof-row").last().locator("input")).isInViewport();
        assertThat(page.locator("#proof .proof-row").last().locator(".proof-mark")).isInViewport();
        tab.fits();
        tab.isAccessible();
        keys.submit();
        assertThat(page.locator("#proof .try.newest .verdict")).hasText("Correct");
        assertThat(page.locator("#proof .try.newest .verdict")).isInViewport();
        keys.to("#proof .compared summary").press("Enter");
        assertThat(page.locator("#proof .compared[open] .beside .joined").first()).isVisible();
        tab.fits();
    }
}
