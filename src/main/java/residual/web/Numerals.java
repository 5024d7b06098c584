package residual.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers written for people. */
final class Numerals {
    private Numerals() {}

    /** The number as it is, a whole one without a point. */
    static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** About three figures, with a true minus sign: {@code 0.012}, {@code −3.4}, {@code 2.1e-7}, {@code 0}. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size < 5e-13) {
            return "0";
        }
        String digits = size < 1e-3 || size >= 1e5 ? String.format(Locale.ROOT, "%.1e", size)
                : new BigDecimal(size).round(new MathContext(3)).stripTrailingZeros().toPlainString();
        return (value < 0 ? "−" : "") + digits;
    }
}
