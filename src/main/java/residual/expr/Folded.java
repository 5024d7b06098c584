package residual.expr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/**
 * An expression to be evaluated often while a few of its symbols move: what does not depend on those is worked out once, and stands in the values under names of
 * its own. Factors that stay, side by side in a product, are multiplied first.
 */
public record Folded(Expr expression, Values values) {

    /** The expression, whose open sizes are filled in, for moving the named symbols; throws like {@link Evaluation#of}. */
    public static Folded of(Expr expression, Set<String> moving, Values values) {
        Folding folding = new Folding(values, moving, new Dependence(moving), new HashMap<>());
        Expr folded = folding.of(expression);
        return new Folded(folded, values.with(folding.constants()));
    }

    /** One walk over an expression, and what was worked out on it. */
    private record Folding(Values values, Set<String> moving, Dependence dependence, Map<String, SimpleMatrix> constants) {

        Expr of(Expr e) {
            if (!dependence.of(e)) {
                return isLeaf(e) ? e : constant(Evaluation.resolved(e, values));
            }
            Expr folded = isArithmetic(e) ? Trees.map(e, this::of) : e;
            return folded instanceof Expr.Mul m ? product(m) : folded;
        }

        private static boolean isLeaf(Expr e) {
            return e instanceof Expr.Sym || e instanceof Expr.Num || e instanceof Expr.Eye || e instanceof Expr.Zeros || e instanceof Expr.Ones;
        }

        /** Whether its parts are plain operands, and not positions, exponents or the variables of sums and derivatives. */
        private static boolean isArithmetic(Expr e) {
            return e instanceof Expr.Mul || e instanceof Expr.Add || e instanceof Expr.Sub || e instanceof Expr.Neg || e instanceof Expr.Transpose || e instanceof Expr.Inverse
                    || e instanceof Expr.Hadamard || e instanceof Expr.Block || e instanceof Expr.Call;
        }

        private Expr.Sym constant(SimpleMatrix value) {
            String name = "constant" + constants.size() + "~";
            constants.put(name, value);
            return new Expr.Sym(name);
        }

        /** {@code (W A) B} is {@code W (A B)} where A and B are matrices that stay. */
        private Expr product(Expr.Mul whole) {
            if (!(whole.left() instanceof Expr.Mul first)) {
                return whole;
            }
            Optional<SimpleMatrix> a = fixed(first.right());
            Optional<SimpleMatrix> b = fixed(whole.right()).filter(right -> a.isPresent() && a.get().getNumCols() == right.getNumRows());
            return b.isPresent() ? new Expr.Mul(first.left(), constant(a.orElseThrow().mult(b.get()))) : whole;
        }

        /** The value of a symbol that stays and is no plain number. */
        private Optional<SimpleMatrix> fixed(Expr e) {
            return e instanceof Expr.Sym s && !moving.contains(s.name())
                    ? Optional.ofNullable(constants.getOrDefault(s.name(), values.matrices().get(s.name()))).filter(m -> m.getNumElements() > 1) : Optional.empty();
        }
    }
}
