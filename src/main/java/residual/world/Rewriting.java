package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.expr.Expr;
import residual.expr.Statement;
import residual.expr.Trees;

/** A statement in which one expression is put in the place of another wherever that occurs, also as some neighbouring factors of a product. */
final class Rewriting {
    private final Statement statement;
    private final Set<String> names;
    /** The terms, transposes taken inside. */
    private final List<Expr> terms;

    Rewriting(Statement statement) {
        this.statement = statement;
        this.names = statement.names();
        this.terms = statement.terms().stream().map(Rewriting::inward).toList();
    }

    /** The statement with {@code to} in the place of {@code from}, and the transposes of both; itself where neither occurs. */
    Statement with(Expr from, Expr to) {
        if (Trees.any(from, part -> part instanceof Expr.Sym s && !names.contains(s.name()))) {
            return statement;
        }
        Exchange plain = new Exchange(factors(from), to);
        Exchange turned = new Exchange(factors(new Expr.Transpose(from)), new Expr.Transpose(to));
        if (terms.stream().noneMatch(e -> plain.occurs(e) || turned.occurs(e))) {
            return statement;
        }
        return new Statement(terms.stream().map(e -> turned.in(inward(plain.in(e)))).toList(), statement.relations(), statement.continues());
    }

    /** Factors that stand next to each other, and what comes into their place. */
    private record Exchange(List<Expr> from, Expr to) {

        boolean occurs(Expr e) {
            List<Expr> inside = Trees.factors(e);
            for (int at = 0; at < inside.size(); at++) {
                if (isAt(at, inside)) {
                    return true;
                }
            }
            return inside.stream().anyMatch(f -> Trees.parts(f).stream().anyMatch(this::occurs));
        }

        private boolean isAt(int at, List<Expr> inside) {
            return at + from.size() <= inside.size() && inside.subList(at, at + from.size()).equals(from);
        }

        /** In an expression whose transposes have been taken inside. */
        Expr in(Expr e) {
            List<Expr> inside = Trees.factors(e).stream().map(f -> Trees.map(f, this::in)).toList();
            List<Expr> out = new ArrayList<>();
            int at = 0;
            while (at < inside.size()) {
                boolean here = isAt(at, inside);
                out.add(here ? to : inside.get(at));
                at += here ? from.size() : 1;
            }
            return out.stream().reduce(Expr.Mul::new).orElseThrow();
        }
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
