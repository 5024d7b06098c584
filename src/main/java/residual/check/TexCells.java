package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LaTeX mathematics cut into rows and cells: at line breaks and alignment marks that do not stand inside of braces or of a matrix. The frames of displays go.
 */
final class TexCells {
    /** Environments whose rows are formulas of their own. */
    static final String ENVIRONMENTS = "align\\*?|aligned|alignedat|alignat\\*?|equation\\*?|gather\\*?|gathered|multline\\*?|eqnarray\\*?|split|flalign\\*?|displaymath|math";
    private static final Pattern FRAME = Pattern.compile("\\\\(?:begin|end)\\{(" + ENVIRONMENTS + ")\\}(?:\\{\\d*\\}|\\[[tbc]\\])?");
    private static final Pattern BLOCK = Pattern.compile("\\\\(begin|end)\\{[a-zA-Z]+\\*?\\}");
    private static final Pattern BREAK = Pattern.compile("\\\\\\\\\\*?(?:[ \\t]*\\[[^\\]\\n]{0,12}(?:pt|em|ex|mm|cm|jot)\\])?|\\\\(?:newline|cr)(?![a-zA-Z])");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[a-zA-Z]+|.)", Pattern.DOTALL);

    private final String tex;
    private final List<Row> rows = new ArrayList<>();
    private List<StringBuilder> cells = new ArrayList<>(List.of(new StringBuilder()));
    private boolean columns;
    private int start;
    private int depth;

    /** The cells of a row, where it starts and ends, and whether every second mark in it starts another formula. */
    record Row(List<String> cells, int start, int end, boolean columns) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private TexCells(String tex) {
        this.tex = tex;
    }

    static List<Row> of(String tex) {
        TexCells all = new TexCells(tex);
        int at = 0;
        while (at < tex.length()) {
            at = all.next(at);
        }
        all.endRow(tex.length());
        return all.rows;
    }

    /** How many matrices and other inner environments open that do not close. */
    static int open(String tex) {
        return BLOCK.matcher(FRAME.matcher(tex).replaceAll("")).results().mapToInt(m -> m.group(1).equals("begin") ? 1 : -1).sum();
    }

    /** Takes what stands here, and gives where to go on. */
    private int next(int at) {
        return tex.charAt(at) == '\\' ? command(at) : sign(at);
    }

    private int command(int at) {
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
        return keep(at, command.lookingAt() ? command.end() : at + 1);
    }

    private int sign(int at) {
        char c = tex.charAt(at);
        if (depth == 0 && c == '&') {
            cells.add(new StringBuilder());
            return at + 1;
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        return keep(at, at + 1);
    }

    private int keep(int from, int to) {
        cells.getLast().append(tex, from, to);
        return to;
    }

    private void endRow(int end) {
        rows.add(new Row(cells.stream().map(StringBuilder::toString).toList(), start, end, columns));
        cells = new ArrayList<>(List.of(new StringBuilder()));
        depth = 0;
    }
}
