package residual.expr;

import org.ejml.simple.SimpleMatrix;

/**
 * How far the two sides of an equation are apart, beside the size of the terms that were summed on the way: a tolerance relative to
 * those is fair to a right answer whose reference is 0.
 */
public final class Residuals {
    private Residuals() {}

    /**
     * Both sides, their difference, and the magnitude of the terms in it (root of the sum of squares, at least the norms of the sides).
     */
    public record Residual(SimpleMatrix left, SimpleMatrix right, SimpleMatrix difference, double magnitude) {

        /** The norm of the difference by the magnitude of its terms: about 1e-16 where the sides are equal. */
        public double relative() {
            double norm = Reals.norm(difference.getDDRM());
            return norm == 0 ? 0 : norm / magnitude;
        }

        /** Whether both sides are nothing but rounding, so that their equality says little. */
        public boolean vanishes() {
            double sides = Math.max(Reals.norm(left.getDDRM()), Reals.norm(right.getDDRM()));
            return sides <= 1e-9 * magnitude;
        }
    }

    /** The residual {@code left - right}; throws like {@link Evaluation#of}. */
    public static Residual of(Expr left, Expr right, Values values) {
        var both = new Statement(java.util.List.of(left, right), java.util.List.of(Relation.EQUAL), false);
        Statement resolved = Shapes.resolve(both, values);
        return resolved(resolved.terms().get(0), resolved.terms().get(1), values);
    }

    /** The same for two sides whose open sizes are filled in already. */
    public static Residual resolved(Expr left, Expr right, Values values) {
        Evaluator evaluator = Evaluator.at(values);
        Mat.Real l = evaluator.evaluate(left).real();
        Mat.Real r = evaluator.evaluate(right).real();
        Mat.Real difference = evaluator.algebra().reals().add(l, r, -1);
        return new Residual(wrap(l), wrap(r), wrap(difference), difference.magnitude());
    }

    private static SimpleMatrix wrap(Mat.Real m) {
        return SimpleMatrix.wrap(m.entries());
    }
}
