package residual.expr;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** The value of an expression at given values of its symbols. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Fills in open sizes and evaluates. Throws {@link ExprException}: SHAPE where shapes do not fit, UNKNOWN_NAME for a symbol without a value,
     * UNDEFINED for a singular inverse, a division by zero or a value that is not finite, LIMIT for too much work.
     */
    public static SimpleMatrix of(Expr e, Values values) {
        return resolved(Shapes.resolve(e, values), values);
    }

    /** The same for an expression whose open sizes are filled in already, which is not looked at again. */
    public static SimpleMatrix resolved(Expr e, Values values) {
        return SimpleMatrix.wrap(Evaluator.at(values).evaluate(e).real().entries().copy());
    }

    /** The shapes of the matrices. */
    public static Map<String, Shape> shapes(Values values) {
        Map<String, Shape> shapes = new HashMap<>();
        values.matrices().forEach((name, m) -> shapes.put(name, new Shape(m.getNumRows(), m.getNumCols())));
        return shapes;
    }

    /** The values with one more name that stands for the expression, the magnitude of its terms kept; throws like {@link #of}. */
    public static Values define(String name, Expr e, Values values) {
        Mat.Real value = Evaluator.at(values).evaluate(Shapes.resolve(e, values)).real();
        return values.with(name, SimpleMatrix.wrap(value.entries()), value.magnitude());
    }
}
