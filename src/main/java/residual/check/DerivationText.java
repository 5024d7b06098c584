package residual.check;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts what a person or a language model wrote into the lines of a derivation: wrappings of displays fall away, rows of an aligned display are lines,
 * a formula that goes on over the end of a line is joined, and the formulas of each line are parted from the words around them.
 */
final class DerivationText {
    private static final int MOST_LINES = 120;
    private static final Pattern WRAPPING = Pattern.compile("\\\\(?:begin|end)\\{(?:" + TexCells.ENVIRONMENTS + "|split\\*|displaymath\\*|proof\\*?)}(?:\\{\\d*})?|\\$\\$|\\\\\\[|\\\\]|^\\s*```\\w*|\\\\notag|\\\\nonumber|\\\\tag\\*?\\{[^{}]*}");
    private static final Pattern GOES_ON = Pattern.compile("(=|\\+|-|<=|>=|\\\\le|\\\\ge|\\\\leq|\\\\geq|\\\\approx|\\\\cdot|(?<!\\*)\\*|@|&)\\s*$");
    private final Clauses clauses;
    private final Consumer<Written> taker;
    private int taken;
    private Optional<Unjudged> left = Optional.empty();

    private DerivationText(Clauses clauses, Consumer<Written> taker) {
        this.clauses = clauses;
        this.taker = taker;
    }

    /** Hands over the first {@link #MOST_LINES} lines in order, blank ones left out; what a line names is known when the next is cut. Gives the lines that are left. */
    static Optional<Unjudged> read(String answer, Clauses clauses, Consumer<Written> taker) {
        DerivationText text = new DerivationText(clauses, taker);
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
        return text.left;
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
            if (plain.chars().anyMatch(Character::isLetterOrDigit)) {
                line(plain, row);
            }
        }
    }

    private void line(String plain, int row) {
        if (taken < MOST_LINES) {
            taken++;
            taker.accept(clauses.of(plain, row));
        } else {
            left = Optional.of(left.map(Unjudged::more).orElseGet(() -> new Unjudged(plain, row, taken + 1, taken + 1)));
        }
    }
}
