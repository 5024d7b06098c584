package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what a person or a language model wrote into the lines of a derivation: wrappings of displays fall away, rows of an aligned display are lines,
 * a formula that goes on over the end of a line is joined, and the formulas of each line are parted from the words around them.
 */
final class DerivationText {
    static final int MOST_LINES = 120;
    private static final Pattern WRAPPING = Pattern.compile("\\\\(?:begin|end)\\{(?:aligned|align|alignat|gather|gathered|split|equation|eqnarray|multline|displaymath|proof|flalign)\\*?}(?:\\{\\d*})?|\\$\\$|\\\\\\[|\\\\]|^\\s*```\\w*|\\\\notag|\\\\nonumber|\\\\tag\\*?\\{[^{}]*}");
    private static final Pattern MATRIX = Pattern.compile("\\\\(begin|end)\\{(?:[pbBvV]?matrix|smallmatrix|array|[pb]smallmatrix)\\*?}");
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
        boolean inMatrix = MATRIX.matcher(text).results().mapToInt(m -> m.group(1).equals("begin") ? 1 : -1).sum() > 0;
        long open = text.chars().filter(c -> c == '(' || c == '[').count() - text.chars().filter(c -> c == ')' || c == ']').count();
        return inMatrix || open > 0 && !text.contains("$") || !text.endsWith("\\\\") && GOES_ON.matcher(text).find();
    }

    private void take(String text, int row) {
        for (String piece : pieces(text)) {
            String plain = piece.strip();
            if (!plain.isEmpty() && plain.chars().anyMatch(Character::isLetterOrDigit)) {
                lines.add(clauses.of(plain, row));
            }
        }
    }

    /** The rows of an aligned display; those of a matrix stay together. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        Matcher matrix = MATRIX.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (matrix.find(at) && matrix.start() == at) {
                depth += matrix.group(1).equals("begin") ? 1 : -1;
                piece.append(matrix.group());
                at = matrix.end();
            } else if (depth == 0 && text.startsWith("\\\\", at)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                at = afterBreak(text, at + 2);
            } else {
                piece.append(depth == 0 && text.charAt(at) == '&' ? ' ' : text.charAt(at));
                at++;
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int afterBreak(String text, int at) {
        Matcher space = Pattern.compile("\\[[\\d.]+\\s*(?:pt|em|ex|mm|cm)]").matcher(text).region(at, text.length());
        return space.lookingAt() ? space.end() : at;
    }
}
