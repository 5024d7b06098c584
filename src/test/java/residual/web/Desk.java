package residual.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A student at her desk: opens problems, answers their parts, and reads what is said to each answer. */
final class Desk {
    private final Tab tab;
    private final Page page;
    private final String set;

    /** At a tab, with the address of a set. */
    Desk(Tab tab, String set) {
        this.tab = tab;
        this.page = tab.page();
        this.set = set;
    }

    Desk open(String problem) {
        tab.open(set + "/" + problem);
        return this;
    }

    Locator part(String part) {
        return page.locator("#" + part);
    }

    /** Types into the boxes of a part, in their order. */
    Desk type(String part, String... texts) {
        Locator boxes = part(part).locator(".answer input[name^='answer.'][type=text], .answer textarea");
        for (int i = 0; i < texts.length; i++) {
            boxes.nth(i).fill(texts[i]);
        }
        return this;
    }

    /** Ticks these options and no others. */
    Desk tick(String part, String... keys) {
        for (Locator box : part(part).locator(".options input").all()) {
            boolean wanted = Arrays.asList(keys).contains(box.getAttribute("value"));
            if (wanted || "checkbox".equals(box.getAttribute("type"))) {
                box.setChecked(wanted);
            }
        }
        return this;
    }

    /** Ticks the option with these words. */
    Desk choose(String part, String words) {
        part(part).locator(".option").filter(new Locator.FilterOptions().setHasText(words)).locator("input").check();
        return this;
    }

    /** Marks the lines of a critique: those named as wrong, all others up to the last as right. */
    Desk mark(String part, int last, Integer... wrong) {
        for (int line = 1; line <= last; line++) {
            part(part).locator("[value='" + line + (List.of(wrong).contains(line) ? " wrong" : " right") + "']").check();
        }
        return this;
    }

    /** Submits a part and reads, once what came back stands in the place of what was said before. */
    Desk judged(String part, String verdict, String sentence) {
        part(part).evaluate("part => { part.dataset.old = ''; }");
        part(part).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
        assertThat(page.locator("#" + part + ":not([data-old])")).isVisible();
        assertThat(part(part).locator(".newest .verdict")).hasText(verdict);
        assertThat(part(part).locator(".feedback")).containsText(sentence);
        return this;
    }

    Desk right(String part) {
        return judged(part, "Correct", "");
    }

    /** The student's own data, as its CSV is offered on the page. */
    SimpleMatrix data() {
        String csv = page.locator(".data .form pre").last().textContent();
        return new SimpleMatrix(csv.strip().lines().map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new));
    }

    /** What stands behind a name in the formulas of the statement, such as a number behind {@code \lambda=}. */
    double given(String name) {
        String tex = (String) page.evaluate("name => [...document.querySelectorAll('.statement .math')].map(m => m.dataset.tex).find(t => t.includes(name))", name);
        return Double.parseDouble(tex.substring(tex.lastIndexOf(name) + name.length()).replaceFirst("[^0-9.].*", "").replaceFirst("\\.$", ""));
    }

    /** The matrix behind a name in the formulas of the statement, such as behind {@code W_x=}. */
    SimpleMatrix matrix(String name) {
        String tex = (String) page.evaluate("name => [...document.querySelectorAll('.statement .math')].map(m => m.dataset.tex).find(t => t.includes(name))", name);
        String body = tex.substring(tex.indexOf(name) + name.length()).replaceFirst("(?s)\\\\end.*", "").replaceFirst("\\\\begin\\{[a-z]*}", "");
        return new SimpleMatrix(Arrays.stream(body.strip().split("\\\\\\\\")).map(row -> Arrays.stream(row.split("&")).mapToDouble(cell -> Double.parseDouble(cell.strip())).toArray()).toArray(double[][]::new));
    }

    /** A matrix as one types it. */
    static String typed(SimpleMatrix matrix) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                text.append(j == 0 ? "" : " ").append(String.format(java.util.Locale.ROOT, "%.6f", matrix.get(i, j)));
            }
            text.append('\n');
        }
        return text.toString().strip();
    }

    static String typed(double number) {
        return String.format(java.util.Locale.ROOT, "%.6f", number);
    }
}
