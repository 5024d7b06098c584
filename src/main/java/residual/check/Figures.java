package residual.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers for people: significant figures, no exponent where the number is easy to read without. */
final class Figures {
    private Figures() {}

    /** The number rounded to so many significant figures, without zeros at the end: {@code 0.25}, {@code 12300}, {@code 1.2e-7}. */
    static String text(double value, int figures) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
        }
        return written(new BigDecimal(value).round(new MathContext(figures, RoundingMode.HALF_EVEN)));
    }

    /** The shortest text that reads back to the same number. */
    static String exact(double value) {
        return Double.isFinite(value) ? written(new BigDecimal(Double.toString(value))) : text(value, 1);
    }

    private static String written(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        if (exponent >= -4 && exponent < 7) {
            return bare.toPlainString();
        }
        return bare.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** The same in TeX: {@code 1.2 \times 10^{-7}}. */
    static String tex(double value, int figures) {
        String text = text(value, figures);
        int e = text.indexOf('e');
        return e < 0 ? text : text.substring(0, e) + " \\times 10^{" + text.substring(e + 1) + "}";
    }
}
