package residual.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A matrix of data as HTML: a table, and under it the same numbers to copy. Each form stands in an element with {@code data-form}, beside
 * which a script may put a button; without one the text can be selected.
 */
final class TableHtml {
    private final StringBuilder out = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(out);

    private TableHtml() {}

    static String of(DataTable table) {
        TableHtml html = new TableHtml();
        html.figure(table);
        return html.out.toString();
    }

    private void figure(DataTable table) {
        html.tag("figure", new TreeMap<>(Map.of("class", "data", "data-name", table.name())));
        html.tag("div", new TreeMap<>(Map.of("class", "scroll", "tabindex", "0", "role", "group", "aria-label", label(table))));
        html.raw("<table><tbody>");
        table.cells().forEach(this::row);
        html.raw("</tbody></table></div>");
        html.raw("<figcaption>");
        html.tag("code");
        html.text(table.name());
        html.raw("</code> <span class=\"shape\">" + shape(table) + "</span>");
        forms(table.forms());
        html.raw("</figcaption></figure>");
    }

    private void row(List<String> cells) {
        html.raw(cells.stream().map(cell -> "<td>" + cell.replace('-', '−') + "</td>").collect(Collectors.joining("", "<tr>", "</tr>")));
    }

    private void forms(List<DataTable.Form> forms) {
        html.raw("<details class=\"forms\"><summary>Copy</summary>");
        for (DataTable.Form form : forms) {
            html.raw("<div class=\"form\"><span class=\"notation\">" + form.notation() + "</span>");
            html.tag("pre", new TreeMap<>(Map.of("tabindex", "0", "data-form", form.ending())));
            html.text(form.text());
            html.raw("</pre></div>");
        }
        html.raw("</details>");
    }

    private static String label(DataTable table) {
        return "The matrix " + table.name() + ", " + shape(table);
    }

    private static String shape(DataTable table) {
        return table.cells().size() + "×" + table.cells().getFirst().size();
    }
}
