package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts what a person or a language model wrote into the lines of a derivation: wrappings of displays fall away, rows of an aligned display are lines,
 * a formula that goes on over the end of a line is joined, and the formulas of each line are parted from the words around them.
 */
final class DerivationText {
    static final int MOST_LINES = 120;
    private static final Pattern WRAPPING = Pattern.compile("\\\\(?:begin|end)\\{(?:" + TexCells.ENVIRONMENTS + "|split\\*|displaymath\\*|proof\\*?)}(?:\\{\\d*})?|\\$\\$|\\\\\\[|\\\\]|^\\s*```\\w*|\\\\notag|\\\\nonumber|\\\\tag\\*?\\{[^{}]*}");
    private static final Pattern GOES_ON = Pattern.compile("(=|\\+|-|<=|>=|\\\\le|\\\\ge|\\\\leq|\\\\geq|\\\\approx|\\\\cdot|(?<!\\*)\\*|@|&)\\s*$");
    private final List<Written> lines = new ArrayList<>();
    private final Clauses clauses;

    private DerivationText(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The lines in order, blank ones left out. */
    static List<Written> lines(String answer, Clauses clauses) {
        DerivationText text = new DerivationText(clauses);
        String[] rows = Typed.clean(answer).split("\n", -1);
        StringBuilder pending = new StringBuilder();
        int start = 0;
        for (int row = 0; row < rows.length; row++) {
            start = pending.isEmpty() ? row : start;
            pending.append(pending.isEmpty() ? "" : " ").append(unwrapped(rows[row]));
            if (!isUnfinished(pending.toString()) || row - start > 12) {
                text.take(pending.toString(), start);
                pending.setLength(0);
            }
        }
        text.take(pending.toString(), start);
        return text.lines;
    }

    private static String unwrapped(String row) {
        return WRAPPING.matcher(row).replaceAll(" ").strip();
    }

    /** A row that ends in a sign or inside a bracket goes on in the next one. */
    private static boolean isUnfinished(String text) {
        boolean inMatrix = TexCells.open(text) > 0;
        long open = text.chars().filter(c -> c == '(' || c == '[').count() - text.chars().filter(c -> c == ')' || c == ']').count();
        return inMatrix || open > 0 && !text.contains("$") || !text.endsWith("\\\\") && GOES_ON.matcher(text).find();
    }

    private void take(String text, int row) {
        for (TexCells.Row piece : TexCells.of(text)) {
            String plain = String.join(" ", piece.cells()).strip();
            if (!plain.isEmpty() && plain.chars().anyMatch(Character::isLetterOrDigit)) {
                lines.add(clauses.of(plain, row));
            }
        }
    }
}
