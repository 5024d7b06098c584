package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import residual.check.Passages.Kind;
import residual.check.Passages.Passage;

/**
 * Cuts the inside of LaTeX mathematics into formulas, one a row: environments and alignment go, rows that a formula was broken into come together again,
 * and remarks at the end of a row are set apart as words, with the formulas in them.
 */
final class TexRows {
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)%[^\\n]*");

    private final String tex;
    private final int line;
    private final List<TexRow> rows = new ArrayList<>();

    private TexRows(String tex, int line) {
        this.tex = tex;
        this.line = line;
    }

    static List<Passage> of(String tex, int line, Kind kind) {
        TexRows all = new TexRows(COMMENT.matcher(tex).replaceAll("$1"), line);
        TexCells.of(all.tex).forEach(all::add);
        List<Passage> passages = new ArrayList<>();
        all.rows.forEach(row -> row.claims().forEach(claim -> passages.addAll(TexClaims.of(claim, row.line(), kind))));
        return passages;
    }

    private void add(TexCells.Row cut) {
        TexRow row = TexRow.of(cut.cells(), cut.columns(), line + lines(firstInk(cut)));
        if (!rows.isEmpty() && row.completes(rows.getLast())) {
            rows.set(rows.size() - 1, rows.getLast().with(row));
        } else {
            rows.add(row);
        }
    }

    private int firstInk(TexCells.Row row) {
        int at = row.start();
        while (at < row.end() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lines(int position) {
        return (int) tex.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
