package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.check.Manuscript.Kind;
import residual.check.Manuscript.Passage;

/**
 * Cuts the inside of LaTeX mathematics into formulas, one a row: environments and alignment go, rows that a formula was broken into come together again,
 * and remarks at the end of a row are set apart as words, with the formulas in them.
 */
final class TexRows {
    /** Environments whose rows are formulas of their own. */
    static final String ENVIRONMENTS = "align\\*?|aligned|alignedat|alignat\\*?|equation\\*?|gather\\*?|gathered|multline\\*?|eqnarray\\*?|split|flalign\\*?|displaymath|math";
    private static final Pattern FRAME = Pattern.compile("\\\\(?:begin|end)\\{(" + ENVIRONMENTS + ")\\}(?:\\{\\d*\\}|\\[[tbc]\\])?");
    private static final Pattern BLOCK = Pattern.compile("\\\\(begin|end)\\{[a-zA-Z]+\\*?\\}");
    private static final Pattern BREAK = Pattern.compile("\\\\\\\\\\*?(?:[ \\t]*\\[[^\\]\\n]{0,12}(?:pt|em|ex|mm|cm|jot)\\])?|\\\\(?:newline|cr)(?![a-zA-Z])");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[a-zA-Z]+|.)", Pattern.DOTALL);

    private final String tex;
    private final Kind kind;
    private final int line;
    private final List<TexRow> rows = new ArrayList<>();
    private List<StringBuilder> cells = new ArrayList<>(List.of(new StringBuilder()));
    private boolean columns;
    private int start;
    private int depth;

    private TexRows(String tex, int line, Kind kind) {
        this.tex = tex;
        this.kind = kind;
        this.line = line;
    }

    static List<Passage> of(String tex, int line, Kind kind) {
        TexRows all = new TexRows(tex, line, kind);
        all.cut();
        return all.passages();
    }

    private void cut() {
        int at = 0;
        while (at < tex.length()) {
            at = next(at);
        }
        endRow(tex.length());
    }

    /** Takes what stands here, and gives where to go on. */
    private int next(int at) {
        Matcher frame = FRAME.matcher(tex).region(at, tex.length());
        if (frame.lookingAt()) {
            columns |= frame.group(1).startsWith("align") || frame.group(1).startsWith("flalign");
            return frame.end();
        }
        Matcher block = BLOCK.matcher(tex).region(at, tex.length());
        if (block.lookingAt()) {
            depth += block.group(1).equals("begin") ? 1 : -1;
            return keep(at, block.end());
        }
        Matcher broken = BREAK.matcher(tex).region(at, tex.length());
        if (depth == 0 && broken.lookingAt()) {
            endRow(at);
            start = broken.end();
            return broken.end();
        }
        Matcher command = COMMAND.matcher(tex).region(at, tex.length());
        if (command.lookingAt()) {
            return keep(at, command.end());
        }
        return sign(at);
    }

    private int sign(int at) {
        char c = tex.charAt(at);
        if (depth == 0 && c == '&') {
            cells.add(new StringBuilder());
            return at + 1;
        }
        if (c == '%') {
            int end = tex.indexOf('\n', at);
            return end < 0 ? tex.length() : end;
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        return keep(at, at + 1);
    }

    private int keep(int from, int to) {
        cells.getLast().append(tex, from, to);
        return to;
    }

    private void endRow(int end) {
        TexRow row = TexRow.of(cells.stream().map(StringBuilder::toString).toList(), columns, line + lines(firstInk(start, end)));
        cells = new ArrayList<>(List.of(new StringBuilder()));
        depth = 0;
        if (!rows.isEmpty() && row.completes(rows.getLast())) {
            rows.set(rows.size() - 1, rows.getLast().with(row));
        } else {
            rows.add(row);
        }
    }

    private int firstInk(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lines(int position) {
        return (int) tex.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private List<Passage> passages() {
        List<Passage> all = new ArrayList<>();
        rows.forEach(row -> row.claims().forEach(claim -> all.addAll(TexClaims.of(claim, row.line(), kind))));
        return all;
    }
}
