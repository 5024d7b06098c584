package residual.expr;

import java.util.Collections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walking over expressions: their parts, the same expression with other parts, and the names in them. */
public final class Trees {
    private Trees() {}

    /** The expressions directly inside, in reading order, those in the ranges of a slice last. */
    public static List<Expr> parts(Expr e) {
        return switch (e) {
            case Expr.Num n -> List.of();
            case Expr.Sym s -> List.of();
            case Expr.Open o -> List.of();
            case Expr.Eye i -> List.of(i.size());
            case Expr.Zeros z -> List.of(z.rows(), z.columns());
            case Expr.Ones o -> List.of(o.rows(), o.columns());
            case Expr.Neg n -> List.of(n.operand());
            case Expr.Add a -> List.of(a.left(), a.right());
            case Expr.Sub s -> List.of(s.left(), s.right());
            case Expr.Mul m -> List.of(m.left(), m.right());
            case Expr.Div d -> List.of(d.left(), d.right());
            case Expr.Hadamard h -> List.of(h.left(), h.right());
            case Expr.ElementDiv d -> List.of(d.left(), d.right());
            case Expr.Pow p -> List.of(p.base(), p.exponent());
            case Expr.ElementPow p -> List.of(p.base(), p.exponent());
            case Expr.Transpose t -> List.of(t.operand());
            case Expr.Inverse i -> List.of(i.operand());
            case Expr.Call c -> c.arguments();
            case Expr.Block b -> b.rows().stream().flatMap(List::stream).toList();
            case Expr.Slice s -> Stream.of(List.of(s.operand()), positions(s.rows()), positions(s.columns())).flatMap(List::stream).toList();
            case Expr.SumOver s -> List.of(s.from(), s.to(), s.body());
            case Expr.ProductOver p -> List.of(p.from(), p.to(), p.body());
            case Expr.Grad g -> List.of(g.function(), g.variable());
            case Expr.Jac j -> List.of(j.function(), j.variable());
            case Expr.Hess h -> List.of(h.function(), h.variable());
            case Expr.Differential d -> List.of(d.operand());
            case Expr.Directional d -> List.of(d.function(), d.variable(), d.direction());
        };
    }

    private static List<Expr> positions(Expr.Range range) {
        return switch (range) {
            case Expr.Range.All all -> List.of();
            case Expr.Range.At at -> List.of(at.position());
            case Expr.Range.Span span -> List.of(span.first(), span.last());
        };
    }

    /** The same expression with each part replaced by what {@code f} makes of it. */
    public static Expr map(Expr e, UnaryOperator<Expr> f) {
        return switch (e) {
            case Expr.Num n -> n;
            case Expr.Sym s -> s;
            case Expr.Open o -> o;
            case Expr.Eye i -> new Expr.Eye(f.apply(i.size()));
            case Expr.Zeros z -> new Expr.Zeros(f.apply(z.rows()), f.apply(z.columns()));
            case Expr.Ones o -> new Expr.Ones(f.apply(o.rows()), f.apply(o.columns()));
            case Expr.Neg n -> new Expr.Neg(f.apply(n.operand()));
            case Expr.Add a -> new Expr.Add(f.apply(a.left()), f.apply(a.right()));
            case Expr.Sub s -> new Expr.Sub(f.apply(s.left()), f.apply(s.right()));
            case Expr.Mul m -> new Expr.Mul(f.apply(m.left()), f.apply(m.right()));
            case Expr.Div d -> new Expr.Div(f.apply(d.left()), f.apply(d.right()));
            case Expr.Hadamard h -> new Expr.Hadamard(f.apply(h.left()), f.apply(h.right()));
            case Expr.ElementDiv d -> new Expr.ElementDiv(f.apply(d.left()), f.apply(d.right()));
            case Expr.Pow p -> new Expr.Pow(f.apply(p.base()), f.apply(p.exponent()));
            case Expr.ElementPow p -> new Expr.ElementPow(f.apply(p.base()), f.apply(p.exponent()));
            case Expr.Transpose t -> new Expr.Transpose(f.apply(t.operand()));
            case Expr.Inverse i -> new Expr.Inverse(f.apply(i.operand()));
            case Expr.Call c -> new Expr.Call(c.fn(), c.arguments().stream().map(f).toList());
            case Expr.Block b -> new Expr.Block(b.rows().stream().map(r -> r.stream().map(f).toList()).toList());
            case Expr.Slice s -> new Expr.Slice(f.apply(s.operand()), map(s.rows(), f), map(s.columns(), f));
            case Expr.SumOver s -> new Expr.SumOver(s.index(), f.apply(s.from()), f.apply(s.to()), f.apply(s.body()));
            case Expr.ProductOver p -> new Expr.ProductOver(p.index(), f.apply(p.from()), f.apply(p.to()), f.apply(p.body()));
            case Expr.Grad g -> new Expr.Grad(f.apply(g.function()), f.apply(g.variable()));
            case Expr.Jac j -> new Expr.Jac(f.apply(j.function()), f.apply(j.variable()));
            case Expr.Hess h -> new Expr.Hess(f.apply(h.function()), f.apply(h.variable()));
            case Expr.Differential d -> new Expr.Differential(f.apply(d.operand()));
            case Expr.Directional d -> new Expr.Directional(f.apply(d.function()), f.apply(d.variable()), f.apply(d.direction()));
        };
    }

    private static Expr.Range map(Expr.Range range, UnaryOperator<Expr> f) {
        return switch (range) {
            case Expr.Range.All all -> all;
            case Expr.Range.At at -> new Expr.Range.At(f.apply(at.position()));
            case Expr.Range.Span span -> new Expr.Range.Span(f.apply(span.first()), f.apply(span.last()));
        };
    }

    /** The expression with symbols replaced; names that are not in the map stay. */
    public static Expr substitute(Expr e, Map<String, Expr> replacements) {
        if (e instanceof Expr.Sym s) {
            return replacements.getOrDefault(s.name(), s);
        }
        return map(e, part -> substitute(part, replacements));
    }

    /** The names of all symbols in it, in the order met; indices of sums and sizes among them. */
    public static Set<String> names(Expr e) {
        Set<String> names = new LinkedHashSet<>();
        collect(e, names);
        return names;
    }

    private static void collect(Expr e, Set<String> names) {
        if (e instanceof Expr.Sym s) {
            names.add(s.name());
        }
        parts(e).forEach(part -> collect(part, names));
    }

    /** Whether a derivative of any kind occurs in it. */
    public static boolean differentiates(Expr e) {
        return any(e, Trees::isDerivative);
    }

    private static boolean isDerivative(Expr e) {
        return e instanceof Expr.Grad || e instanceof Expr.Jac || e instanceof Expr.Hess || e instanceof Expr.Differential || e instanceof Expr.Directional;
    }

    /** Whether the expression or something in it is like that. */
    public static boolean any(Expr e, Predicate<Expr> like) {
        if (like.test(e)) {
            return true;
        }
        for (Expr part : parts(e)) {
            if (any(part, like)) {
                return true;
            }
        }
        return false;
    }

    /** The names X of which the statement writes a differential dX by itself, and those in a differential that would otherwise be of nothing that moves. */
    public static Set<String> moved(Statement s) {
        Set<String> names = new LinkedHashSet<>();
        s.terms().forEach(term -> collectMoved(term, names));
        Set<String> alone = new LinkedHashSet<>();
        s.terms().forEach(term -> collectStill(term, names, alone));
        names.addAll(alone);
        return names;
    }

    private static void collectStill(Expr e, Set<String> moving, Set<String> found) {
        if (e instanceof Expr.Differential d && !moving.isEmpty() && Collections.disjoint(names(d.operand()), moving)) {
            found.addAll(names(d.operand()));
        }
        parts(e).forEach(part -> collectStill(part, moving, found));
    }

    private static void collectMoved(Expr e, Set<String> names) {
        if (e instanceof Expr.Differential d && d.operand() instanceof Expr.Sym s) {
            names.add(s.name());
        }
        parts(e).forEach(part -> collectMoved(part, names));
    }

    /** Whether it is a zero, as a number or as a matrix. */
    public static boolean isZero(Expr e) {
        return e instanceof Expr.Num n && n.value() == 0 || e instanceof Expr.Zeros;
    }

    /** Whether a size in it may have to follow from what stands around it. */
    public static boolean isOpen(Expr e) {
        return any(e, part -> part instanceof Expr.Open || isZero(part));
    }

    /** The factors of a product, left to right. */
    public static List<Expr> factors(Expr e) {
        List<Expr> factors = new ArrayList<>();
        collectFactors(e, factors);
        return factors;
    }

    private static void collectFactors(Expr e, List<Expr> factors) {
        if (e instanceof Expr.Mul m) {
            collectFactors(m.left(), factors);
            collectFactors(m.right(), factors);
        } else {
            factors.add(e);
        }
    }

    /** How many nodes it has. */
    public static int size(Expr e) {
        return 1 + parts(e).stream().mapToInt(Trees::size).sum();
    }
}
