package residual.web;

import java.util.List;
import java.util.Optional;

/** A picture as a page shows it: title and drawing as HTML, and the table behind it; or the lines of a derivation, or two derivations side by side, which one opens on demand. */
public record ExhibitView(String title, String svg, Table table, List<LineView> lines, Optional<BesideView> beside) {
    public ExhibitView {
        lines = List.copyOf(lines);
    }

    /** The numbers of a picture; heads are HTML. */
    public record Table(List<String> head, List<Row> rows) {}

    /** One row of a table with its head. */
    public record Row(String head, List<String> cells) {}
}
