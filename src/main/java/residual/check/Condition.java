package residual.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.expr.Expr;
import residual.expr.Statement;

/**
 * One condition on the matrices of an answer. Its fields by YAML key: {@code key}, the feedback key when it fails (where absent
 * the name of the property); {@code holds} or a property's key with its arguments: {@link Claim}; {@code points} (default 1), its share of
 * the part; {@code tolerance}, a plain number being relative to the size of the terms; {@code near} and {@code near-credit};
 * {@code say}, what to tell besides when it fails (empty: nothing); {@code after}, keys of conditions without which this one is not looked at.
 */
public record Condition(String key, Claim claim, double points, Tolerance tolerance, Near near, String say, List<String> after) {
    public static final Tolerance TOLERANCE = Tolerance.relative(1e-3);
    public static final Near NEAR = new Near(Tolerance.relative(0.02), 0);

    public Condition {
        after = List.copyOf(after);
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the points of a condition are a number of at least 0, not " + points);
        }
    }

    /** What is claimed. */
    public sealed interface Claim {}

    /** {@code holds: "eq; eq"}: equations in the expression language, all of which hold. */
    public record Holds(List<Statement> statements) implements Claim {
        public Holds {
            statements = List.copyOf(statements);
        }
    }

    /** A named property of the subject; {@code upTo} is for {@link Property#EQUAL} only. */
    public record Has(Property property, Expr subject, Map<String, Expr> arguments, Set<UpTo> upTo) implements Claim {
        public Has {
            arguments = Map.copyOf(arguments);
            upTo = Set.copyOf(upTo);
        }
    }

    /** In what two equal matrices may differ; each column for itself. The YAML words are the names in lower case. */
    public enum UpTo { SIGN, SCALE, /** The order of the columns. */ PERMUTATION, /** An orthogonal matrix on the right. */ ROTATION }
}
