package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One visitor's tab, which notes what must not happen: errors in the console, requests to other hosts, things that move while the page loads. */
final class Tab implements AutoCloseable {
    /** Sums up, from before the first paint on, what moved without the visitor's doing. */
    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput).forEach(e => window.shifted += e.value))
              .observe({type: 'layout-shift', buffered: true});""";
    private static final String BROKEN_RULES = """
            async rules => {
              const stands = [...document.querySelectorAll(".katex-html")].map(drawn => {
                const stand = document.createElement("span");
                stand.textContent = "abc";
                drawn.before(stand);
                return stand;
              });
              const { violations } = await axe.run({ exclude: [[".katex-html"]] }, { resultTypes: ["violations"], ...rules });
              stands.forEach(stand => stand.remove());
              const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
              const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `two elements have the id ${id}`);
              return twice.concat(violations.flatMap(v => [`${v.id}: ${v.help}`, ...v.nodes.map(n => `    ${n.html}\\n      ${n.failureSummary}`)])).join("\\n");
            }""";
    private static final double MOST_SHIFT = 0.05;
    /** What a page and all its files weigh on the wire, fonts left out, whether the browser had them already or not. */
    private static final String WEIGHT = """
            performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
              .filter(e => !/\\.woff2$|^data:/.test(e.name)).reduce((sum, e) => sum + e.encodedBodySize, 0)""";
    private static final long MOST_BYTES = 200_000;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    Tab(Browser browser, String site, Look look) {
        this.site = site;
        context = browser.newContext(look.options());
        context.addInitScript(WATCH_SHIFTS);
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(m -> note(m.type().equals("error") || m.type().equals("warning"), "console: " + m.text()));
        page.onPageError(error -> note(true, "script: " + error));
        page.onRequest(request -> note(!request.url().startsWith(site) && !request.url().startsWith("data:") && !request.url().startsWith("blob:"),
                "another host: " + request.url()));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Response open(String path) {
        return page.navigate(site + path);
    }

    /** Neither an error nor a foreign request so far; expected ones are forgotten first. */
    void isSound() {
        assertThat(troubles).isEmpty();
    }

    void forgetTroubles() {
        troubles.clear();
    }

    /**
     * No rule of axe is broken, best practices included, and no id is given twice. What KaTeX draws of a formula, some hundred elements that readers of screens are not told of, is left out: the MathML
     * beside it is looked at, and for the contrast three letters in the formula's place. Only what breaks a rule is told of, since the list of all that does not is long.
     */
    void isAccessible() {
        breaksNone(Map.of());
    }

    /** The rules about colours alone. */
    void hasContrast() {
        breaksNone(Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    private void breaksNone(Map<String, Object> rules) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((String) page.evaluate(BROKEN_RULES, rules)).as("axe on %s", page.url()).isEmpty();
    }

    void stoodStill() {
        assertThat(((Number) page.evaluate("window.shifted")).doubleValue()).as("layout shift on %s", page.url()).isLessThan(MOST_SHIFT);
    }

    /** The page is light enough to be somebody's first one. */
    void isLight() {
        page.waitForLoadState();
        assertThat(((Number) page.evaluate(WEIGHT)).longValue()).as("bytes without fonts of %s", page.url()).isBetween(1_000L, MOST_BYTES);
    }

    /** Nothing is wider than the screen. */
    void fits() {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("width of %s", page.url()).isTrue();
    }

    private void note(boolean trouble, String text) {
        if (trouble) {
            troubles.add(text);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
