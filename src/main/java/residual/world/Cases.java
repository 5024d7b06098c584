package residual.world;

import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * Statements whose truth may hang on a sign or on which of several is larger: {@code det Q = 1} holds for every other orthogonal matrix, and
 * {@code |x| = x} for every other number.
 */
final class Cases {
    private static final Set<Fn> KINKED = Set.of(Fn.ABS, Fn.SIGN, Fn.DET, Fn.STEP, Fn.RELU, Fn.MAX, Fn.MIN, Fn.SQRT, Fn.SQRTM, Fn.FLOOR, Fn.CEIL, Fn.ROUND, Fn.EIGMAX, Fn.EIGMIN);
    private static final Set<Fn> EVEN = Set.of(Fn.NORM, Fn.NORM2, Fn.NORMNUC, Fn.NORM1, Fn.SVALS);

    private Cases() {}

    static boolean decide(Statement s, Values instance) {
        return s.terms().stream().anyMatch(e -> decide(e, instance));
    }

    static boolean decide(Expr e, Values instance) {
        return Trees.any(e, part -> isKinked(part, instance.matrices()));
    }

    private static boolean isKinked(Expr e, Map<String, SimpleMatrix> matrices) {
        return switch (e) {
            case Expr.Call c -> KINKED.contains(c.fn()) || EVEN.contains(c.fn()) && Trees.names(c).stream().anyMatch(name -> isNumber(matrices, name));
            case Expr.Pow p -> isRoot(p.exponent());
            case Expr.ElementPow p -> isRoot(p.exponent());
            default -> false;
        };
    }

    private static boolean isNumber(Map<String, SimpleMatrix> matrices, String name) {
        return matrices.containsKey(name) && matrices.get(name).getNumElements() == 1;
    }

    /** A half, or what else is a quotient. */
    private static boolean isRoot(Expr exponent) {
        return Trees.any(exponent, part -> part instanceof Expr.Div || part instanceof Expr.Num n && n.value() != Math.rint(n.value()));
    }
}
