package residual.web;

import java.util.List;
import residual.check.Exhibit;

/** Two derivations side by side: HTML about the other one, and a sentence on both; lines that say the same share a row. */
public record BesideView(String comment, String said, List<Row> rows) {
    public BesideView {
        rows = List.copyOf(rows);
    }

    /** A row in TeX with the facts that each side takes; one side is empty where the other stands alone. */
    public record Row(String left, List<String> leftUses, String right, List<String> rightUses, boolean joined) {}

    static BesideView of(Exhibit.Comparison comparison) {
        return new BesideView(comparison.comment().isEmpty() ? "" : Prosaic.html(comparison.comment()), comparison.uses(), rows(comparison.pairs()));
    }

    static List<Row> rows(List<Exhibit.Pair> pairs) {
        return pairs.stream().map(p -> new Row(shown(p.left()), p.leftUses(), shown(p.right()), p.rightUses(), p.joined())).toList();
    }

    private static String shown(String tex) {
        return tex.isEmpty() ? "" : "\\displaystyle " + tex;
    }
}
