package residual.web;

import java.util.List;

/** A picture as a page shows it: title and drawing as HTML, and the table behind it; folded where one opens it only on demand. */
public record ExhibitView(String title, String svg, Table table, boolean folded) {
    /** The numbers of a picture; heads are HTML. */
    public record Table(List<String> head, List<Row> rows) {}

    /** One row of a table with its head. */
    public record Row(String head, List<String> cells) {}
}
