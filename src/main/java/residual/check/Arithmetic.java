package residual.check;

import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Values;
import residual.expr.Vocabulary;

/** Reckons with numbers written as an expression without names: {@code sqrt(2)/2}, {@code \frac{1}{3}}, {@code 2*pi}. */
final class Arithmetic {
    private static final Vocabulary NO_NAMES = new Vocabulary(Set.of(), Set.of());
    private static final Values NO_VALUES = new Values(Map.of(), Map.of());

    private Arithmetic() {}

    /** The value; an {@link ExprException} where the text is no number. */
    static double value(String text) {
        SimpleMatrix value = Evaluation.of(Reading.of(text, NO_NAMES).expression(), NO_VALUES);
        if (value.getNumElements() != 1) {
            throw new ExprException(ExprException.Kind.SHAPE, "This is a matrix, not a number.");
        }
        return value.get(0, 0);
    }
}
