package residual.check;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** The usual ways to miss a number, each recognised by itself: what a wrong value is to the right one. */
enum Slip {
    SIGN("sign", "The size is right, but not the sign.", (right, given) -> -right),
    PERCENT("percent", "Your answer is off by a factor of 100: is one of the two a percentage and the other a fraction?", (right, given) -> larger(right, given, 100)),
    FACTOR_2("factor-2", "Your answer is off by a factor of 2: was something counted twice, halved once too often, or a 2 of a derivative lost?",
            (right, given) -> larger(right, given, 2)),
    RECIPROCAL("reciprocal", "This is the reciprocal of the right value: what is divided by what?", (right, given) -> 1 / right),
    SQUARE("square", "This is the square of the right value: a root is missing.", (right, given) -> right * right),
    SQUARE_ROOT("square-root", "This is the square root of the right value: a square is missing.", (right, given) -> Math.sqrt(right)),
    POWER_OF_TEN("power-of-ten", "The digits are right, but not the power of ten: look where the decimal point stands.", Slip::shifted);

    private final String key;
    private final String sentence;
    private final DoubleBinaryOperator slipped;

    Slip(String key, String sentence, DoubleBinaryOperator slipped) {
        this.key = key;
        this.sentence = sentence;
        this.slipped = slipped;
    }

    /** The slip that leads from the right value to the given one within this relative tolerance, if any. */
    static Optional<Feedback> between(double right, double given, double relative) {
        if (right == 0 || given == 0) {
            return Optional.empty();
        }
        for (Slip slip : values()) {
            double wrong = slip.slipped.applyAsDouble(right, given);
            if (Double.isFinite(wrong) && Math.abs(given - wrong) <= relative * Math.abs(wrong)) {
                return Optional.of(new Feedback(slip.key, slip.sentence));
            }
        }
        return Optional.empty();
    }

    private static double larger(double right, double given, double factor) {
        return Math.abs(given) > Math.abs(right) ? right * factor : right / factor;
    }

    private static double shifted(double right, double given) {
        double tens = Math.rint(Math.log10(Math.abs(given / right)));
        return tens == 0 || Math.abs(tens) > 12 ? Double.NaN : right * Math.pow(10, tens);
    }
}
