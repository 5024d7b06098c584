package residual.world;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Values;

/** What came of judging a statement, as a sentence for the person who wrote it. */
public final class Sentences {
    private static final double ROUNDING = 1e-9;

    private Sentences() {}

    /** One sentence or two; empty where the statement holds and says something. */
    public static String of(Truth truth) {
        return switch (truth) {
            case Truth.Holds h -> h.vacuous() ? "It holds, but both sides are zero here, so it says little." : "";
            case Truth.Fails f -> fails(f.instance(), f.comparison());
            case Truth.Undecided u -> "I could not decide whether it holds. " + u.reason();
            case Truth.Invalid i -> i.fault().getMessage();
        };
    }

    private static String fails(Values instance, Comparison comparison) {
        SimpleMatrix left = comparison.residual().left();
        SimpleMatrix right = comparison.residual().right();
        if (left.getNumElements() == 1) {
            return "It does not hold: " + where(instance.sizes()) + sides(left.get(0), right.get(0));
        }
        int worst = 0;
        for (int i = 0; i < left.getNumElements(); i++) {
            worst = Math.abs(comparison.residual().difference().get(i)) > Math.abs(comparison.residual().difference().get(worst)) ? i : worst;
        }
        int row = worst / left.getNumCols() + 1;
        int column = worst % left.getNumCols() + 1;
        return "It does not hold: " + where(instance.sizes()) + "the entry in row " + row + ", column " + column + " is " + number(left.get(worst), right.get(worst))
                + " on the left and " + number(right.get(worst), left.get(worst)) + " on the right.";
    }

    /** What fails where both sides are the same is a sign that forbids it. */
    private static String sides(double left, double right) {
        String one = number(left, right);
        String other = number(right, left);
        return one.equals(other) ? "both sides are " + one + ", which the strict sign rules out." : "the left side is " + one + " and the right side " + other + ".";
    }

    private static String where(Map<String, Integer> sizes) {
        String all = String.join(", ", new TreeMap<>(sizes).entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
        return all.isEmpty() ? "for example " : "in an example with " + all + ", ";
    }

    /** A number beside which another one stands: what is only rounding there is zero. */
    private static String number(double value, double beside) {
        return Math.abs(value) < ROUNDING * Math.abs(beside) ? "0" : number(value);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") ? text : text.replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
