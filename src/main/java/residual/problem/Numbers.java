package residual.problem;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How numbers are written for people: no 0.30000000000000004, no more digits than one reads. */
final class Numbers {
    private static final MathContext EXACT = new MathContext(15);
    private static final int READABLE = 6;
    private static final MathContext ROUNDED = new MathContext(5);
    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-4;

    private Numbers() {}

    /** To be read: exact where six significant digits say it all or it is a whole number below a billion, else rounded to five digits. */
    static String shown(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "infinity" : "-infinity";
        }
        BigDecimal exact = new BigDecimal(value).round(EXACT).stripTrailingZeros();
        boolean whole = exact.scale() <= 0 && Math.abs(value) < LARGE;
        return written(whole || exact.precision() <= READABLE ? exact : exact.round(ROUNDED).stripTrailingZeros());
    }

    /** To be copied and computed with: 15 significant digits, of which trailing zeros are left out. */
    static String exact(double value) {
        return Double.isFinite(value) ? written(new BigDecimal(value).round(EXACT).stripTrailingZeros()) : String.valueOf(value);
    }

    /** To be read, as TeX. */
    static String tex(double value) {
        String shown = shown(value);
        int e = shown.indexOf('e');
        if (e >= 0) {
            return shown.substring(0, e) + "\\times 10^{" + shown.substring(e + 1) + "}";
        }
        return switch (shown) {
            case "undefined" -> "\\text{undefined}";
            case "infinity" -> "\\infty";
            case "-infinity" -> "-\\infty";
            default -> shown;
        };
    }

    private static String written(BigDecimal decimal) {
        double size = Math.abs(decimal.doubleValue());
        if (size == 0) {
            return "0";
        }
        return size >= LARGE || size < SMALL ? scientific(decimal) : decimal.toPlainString();
    }

    private static String scientific(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + String.format(Locale.ROOT, "e%d", exponent);
    }
}
