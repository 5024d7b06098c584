package residual.world;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr;
import residual.expr.Statement;
import residual.expr.Trees;

/** Puts one expression in the place of another wherever that occurs, also as some neighbouring factors of a product. */
final class Rewriting {
    private final List<Expr> from;
    private final Expr to;

    private Rewriting(Expr from, Expr to) {
        this.from = factors(from);
        this.to = to;
    }

    /** The statement with {@code to} in the place of {@code from}, and the transposes of both. */
    static Statement of(Statement s, Expr from, Expr to) {
        if (!s.names().containsAll(Trees.names(from))) {
            return s;
        }
        Rewriting plain = new Rewriting(from, to);
        Rewriting turned = new Rewriting(new Expr.Transpose(from), new Expr.Transpose(to));
        return new Statement(s.terms().stream().map(e -> turned.in(inward(plain.in(inward(e))))).toList(), s.relations(), s.continues());
    }

    /** In an expression whose transposes have been taken inside. */
    private Expr in(Expr e) {
        List<Expr> inside = Trees.factors(e).stream().map(f -> Trees.map(f, this::in)).toList();
        List<Expr> out = new ArrayList<>();
        int at = 0;
        while (at < inside.size()) {
            boolean here = at + from.size() <= inside.size() && inside.subList(at, at + from.size()).equals(from);
            out.add(here ? to : inside.get(at));
            at += here ? from.size() : 1;
        }
        return out.stream().reduce(Expr.Mul::new).orElseThrow();
    }

    /** The factors of a product from left to right, transposes taken inside. */
    private static List<Expr> factors(Expr e) {
        return Trees.factors(inward(e));
    }

    private static Expr inward(Expr e) {
        return e instanceof Expr.Transpose t ? turned(inward(t.operand())) : Trees.map(e, Rewriting::inward);
    }

    private static Expr turned(Expr e) {
        return switch (e) {
            case Expr.Mul m -> new Expr.Mul(turned(m.right()), turned(m.left()));
            case Expr.Add a -> new Expr.Add(turned(a.left()), turned(a.right()));
            case Expr.Sub s -> new Expr.Sub(turned(s.left()), turned(s.right()));
            case Expr.Neg n -> new Expr.Neg(turned(n.operand()));
            case Expr.Transpose t -> t.operand();
            case Expr.Num n -> n;
            case Expr.Eye i -> i;
            default -> new Expr.Transpose(e);
        };
    }
}
