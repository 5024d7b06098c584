package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Relation;
import residual.expr.Statement;

/**
 * Says of norms that are zero what they say: {@code norm(A)^2 + norm(B)^2 = 0} is {@code A = 0} and {@code B = 0}. What equals an inverse is said without it, {@code A = B^{-1}} as
 * {@code A B = I}, which is easier to solve.
 */
final class Vanishing {
    private static final Expr ZERO = new Expr.Num(0);

    private Vanishing() {}

    /** The claim itself, or where it says that a sum of norms vanishes what follows for each. */
    static List<Statement> plain(Statement claim) {
        Expr left = claim.terms().get(0);
        Expr right = claim.terms().get(1);
        Relation relation = claim.relations().getFirst();
        boolean equal = relation.isEquality();
        Optional<List<Expr>> inside = right.equals(ZERO) && (equal || relation == Relation.AT_MOST) ? inside(left)
                : left.equals(ZERO) && (equal || relation == Relation.AT_LEAST) ? inside(right) : Optional.empty();
        if (relation == Relation.EQUAL && (left instanceof Expr.Inverse || right instanceof Expr.Inverse) && left instanceof Expr.Sym != right instanceof Expr.Sym) {
            Expr.Inverse inverse = (Expr.Inverse) (left instanceof Expr.Inverse ? left : right);
            return List.of(new Statement(List.of(new Expr.Mul(left instanceof Expr.Inverse ? right : left, inverse.operand()), new Expr.Eye(new Expr.Open())), List.of(Relation.EQUAL), false));
        }
        return inside.map(all -> all.stream().map(e -> new Statement(List.of(e, ZERO), List.of(Relation.EQUAL), false)).toList()).orElse(List.of(claim));
    }

    /** The expressions that vanish where a sum of norms does; nothing where it is not one. */
    private static Optional<List<Expr>> inside(Expr e) {
        return switch (e) {
            case Expr.Add(Expr left, Expr right) -> inside(left).flatMap(l -> inside(right).map(r -> Stream.concat(l.stream(), r.stream()).toList()));
            case Expr.Mul(Expr factor, Expr rest) when isPositive(factor) -> inside(rest);
            case Expr.Mul(Expr rest, Expr factor) when isPositive(factor) -> inside(rest);
            case Expr.Div(Expr rest, Expr divisor) when isPositive(divisor) -> inside(rest);
            case Expr.Pow(Expr base, Expr.Num(double exponent)) when exponent > 0 -> inside(base);
            case Expr.Call(Fn fn, List<Expr> arguments) -> call(fn, arguments);
            default -> Optional.empty();
        };
    }

    private static boolean isPositive(Expr e) {
        return switch (e) {
            case Expr.Num n -> n.value() > 0;
            case Expr.Pow(Expr base, Expr exponent) -> isPositive(base);
            case Expr.Mul(Expr left, Expr right) -> isPositive(left) && isPositive(right);
            case Expr.Div(Expr left, Expr right) -> isPositive(left) && isPositive(right);
            default -> false;
        };
    }

    private static Optional<List<Expr>> call(Fn fn, List<Expr> arguments) {
        Expr first = arguments.getFirst();
        return switch (fn) {
            case NORM, NORM1, NORM2, NORMNUC -> Optional.of(List.of(first));
            case INNER -> arguments.get(1).equals(first) ? Optional.of(List.of(first)) : Optional.empty();
            case TR -> gram(first);
            default -> Optional.empty();
        };
    }

    /** The trace of A'A, or of AA'. */
    private static Optional<List<Expr>> gram(Expr e) {
        boolean left = e instanceof Expr.Mul(Expr.Transpose(Expr a), Expr b) && a.equals(b);
        boolean right = e instanceof Expr.Mul(Expr a, Expr.Transpose(Expr b)) && a.equals(b);
        List<Expr> parts = new ArrayList<>();
        if (left || right) {
            Expr.Mul m = (Expr.Mul) e;
            parts.add(left ? m.right() : m.left());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }
}
