package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import residual.expr.Edit.Kind;

/**
 * All single edits of an expression that people make by mistake. Nothing is changed inside derivatives, sums over an index, and the sizes and positions
 * of matrices.
 */
public final class Edits {
    private static final int MOST_NODES = 120;
    private static final int MOST = 400;

    private final Map<String, Shape> shapes;

    private Edits(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    /** The edits of an expression, at most some hundreds; a symbol becomes one of {@code shapes} of its own or the transposed shape. None of a very large expression. */
    public static List<Edit> of(Expr e, Map<String, Shape> shapes) {
        if (Trees.size(e) > MOST_NODES) {
            return List.of();
        }
        List<Edit> all = new Edits(shapes).all(e, false, false);
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private List<Edit> all(Expr e, boolean inProduct, boolean inSum) {
        List<Edit> all = new ArrayList<>(here(e));
        if (!inProduct) {
            product(e, all);
        }
        if (!inSum) {
            sum(e, all);
        }
        if (isOpen(e)) {
            List<Expr> parts = Trees.parts(e);
            for (int i = 0; i < parts.size(); i++) {
                int at = i;
                all(parts.get(i), e instanceof Expr.Mul, isSum(e)).forEach(edit -> all.add(edit.within(replaced(e, at, edit.whole()))));
            }
        }
        return all;
    }

    private static boolean isSum(Expr e) {
        return e instanceof Expr.Add || e instanceof Expr.Sub;
    }

    /** Whether edits go on inside. */
    private static boolean isOpen(Expr e) {
        return switch (e) {
            case Expr.Neg n -> true;
            case Expr.Add a -> true;
            case Expr.Sub s -> true;
            case Expr.Mul m -> true;
            case Expr.Div d -> true;
            case Expr.Hadamard h -> true;
            case Expr.ElementDiv d -> true;
            case Expr.Pow p -> true;
            case Expr.ElementPow p -> true;
            case Expr.Transpose t -> true;
            case Expr.Inverse i -> true;
            case Expr.Call c -> true;
            case Expr.Block b -> true;
            case Expr.Num n -> false;
            case Expr.Sym s -> false;
            case Expr.Open o -> false;
            case Expr.Eye i -> false;
            case Expr.Zeros z -> false;
            case Expr.Ones o -> false;
            case Expr.Slice s -> false;
            case Expr.SumOver s -> false;
            case Expr.ProductOver p -> false;
            case Expr.Grad g -> false;
            case Expr.Jac j -> false;
            case Expr.Hess h -> false;
            case Expr.Differential d -> false;
            case Expr.Directional d -> false;
        };
    }

    private static Expr replaced(Expr e, int at, Expr part) {
        int[] next = {0};
        return Trees.map(e, p -> next[0]++ == at ? part : p);
    }

    /** The edits of the piece as a whole. */
    private List<Edit> here(Expr e) {
        List<Edit> all = new ArrayList<>();
        switch (e) {
            case Expr.Transpose t -> all.add(of(Kind.TRANSPOSE_DROPPED, e, t.operand()));
            case Expr.Inverse i -> all.add(of(Kind.INVERSE_DROPPED, e, i.operand()));
            case Expr.Neg n -> all.add(of(Kind.SIGN, e, n.operand()));
            case Expr.Pow(Expr base, Expr.Num(double exponent)) when exponent == 2 -> all.add(of(Kind.SQUARE_DROPPED, e, base));
            case Expr.Call c when c.fn() == Fn.NORM -> all.add(of(Kind.SQUARE_ADDED, e, new Expr.Pow(e, new Expr.Num(2))));
            case Expr.Sym s -> symbol(s, all);
            default -> grouped(e, all);
        }
        return all;
    }

    private static Edit of(Kind kind, Expr before, Expr after) {
        return new Edit(kind, before, after, after);
    }

    /** A bracket may want a transpose too. */
    private static void grouped(Expr e, List<Edit> all) {
        if (isSum(e) || e instanceof Expr.Slice) {
            all.add(of(Kind.TRANSPOSE_ADDED, e, new Expr.Transpose(e)));
        }
    }

    private void symbol(Expr.Sym s, List<Edit> all) {
        Shape shape = shapes.getOrDefault(s.name(), Shape.SCALAR);
        if (!shape.isScalar()) {
            all.add(of(Kind.TRANSPOSE_ADDED, s, new Expr.Transpose(s)));
        } else {
            all.add(of(Kind.SQUARE_ADDED, s, new Expr.Pow(s, new Expr.Num(2))));
        }
        if (shape.rows() == shape.columns()) {
            all.add(of(Kind.INVERSE_ADDED, s, new Expr.Inverse(s)));
        }
        shapes.forEach((name, other) -> renamed(s, shape, name, other, all));
    }

    private static void renamed(Expr.Sym s, Shape shape, String name, Shape other, List<Edit> all) {
        if (!name.equals(s.name()) && other.equals(shape)) {
            all.add(of(Kind.RENAMED, s, new Expr.Sym(name)));
        } else if (!name.equals(s.name()) && other.equals(shape.transposed())) {
            all.add(of(Kind.RENAMED, s, new Expr.Transpose(new Expr.Sym(name))));
        }
    }

    private static void product(Expr e, List<Edit> all) {
        if (e instanceof Expr.Mul) {
            List<Expr> factors = Trees.factors(e);
            for (int i = 0; i + 1 < factors.size(); i++) {
                all.add(swapped(e, factors, i));
            }
            for (int i = 0; i < factors.size(); i++) {
                all.add(of(Kind.FACTOR_DROPPED, e, folded(without(factors, i), Expr.Mul::new)));
            }
        }
    }

    private static Edit swapped(Expr whole, List<Expr> factors, int i) {
        List<Expr> others = new ArrayList<>(factors);
        others.set(i, factors.get(i + 1));
        others.set(i + 1, factors.get(i));
        Expr before = new Expr.Mul(factors.get(i), factors.get(i + 1));
        return new Edit(Kind.SWAPPED, before, new Expr.Mul(factors.get(i + 1), factors.get(i)), folded(others, Expr.Mul::new));
    }

    private static void sum(Expr e, List<Edit> all) {
        if (isSum(e)) {
            List<Expr> terms = terms(e, false);
            for (int i = 0; i < terms.size(); i++) {
                term(e, terms, i, all);
            }
        }
    }

    private static void term(Expr whole, List<Expr> terms, int i, List<Edit> all) {
        Expr term = terms.get(i);
        all.add(of(Kind.TERM_DROPPED, whole, added(without(terms, i))));
        all.add(of(Kind.SIGN, whole, added(with(terms, i, negative(term)))));
        all.add(new Edit(Kind.DOUBLED, term, scaled(2, term), added(with(terms, i, scaled(2, term)))));
        all.add(new Edit(Kind.HALVED, term, scaled(0.5, term), added(with(terms, i, scaled(0.5, term)))));
    }

    private static Expr scaled(double factor, Expr term) {
        if (term instanceof Expr.Neg n) {
            return new Expr.Neg(scaled(factor, n.operand()));
        }
        List<Expr> factors = Trees.factors(term);
        if (factors.size() > 1 && factors.getFirst() instanceof Expr.Num(double known)) {
            double number = known * factor;
            return folded(number == 1 ? without(factors, 0) : with(factors, 0, new Expr.Num(number)), Expr.Mul::new);
        }
        return factor < 1 ? new Expr.Div(term, new Expr.Num(1 / factor)) : new Expr.Mul(new Expr.Num(factor), term);
    }

    /** The terms of a sum, those that are subtracted with their sign. */
    private static List<Expr> terms(Expr e, boolean negative) {
        List<Expr> all = new ArrayList<>();
        switch (e) {
            case Expr.Add a -> {
                all.addAll(terms(a.left(), negative));
                all.addAll(terms(a.right(), negative));
            }
            case Expr.Sub s -> {
                all.addAll(terms(s.left(), negative));
                all.addAll(terms(s.right(), !negative));
            }
            default -> all.add(negative ? negative(e) : e);
        }
        return all;
    }

    private static Expr negative(Expr e) {
        return e instanceof Expr.Neg n ? n.operand() : new Expr.Neg(e);
    }

    private static Expr added(List<Expr> terms) {
        return folded(terms, (sum, term) -> term instanceof Expr.Neg n ? new Expr.Sub(sum, n.operand()) : new Expr.Add(sum, term));
    }

    private static Expr folded(List<Expr> all, BiFunction<Expr, Expr, Expr> joined) {
        Expr whole = all.getFirst();
        for (Expr next : all.subList(1, all.size())) {
            whole = joined.apply(whole, next);
        }
        return whole;
    }

    private static List<Expr> with(List<Expr> all, int at, Expr other) {
        List<Expr> more = new ArrayList<>(all);
        more.set(at, other);
        return more;
    }

    private static List<Expr> without(List<Expr> all, int at) {
        List<Expr> fewer = new ArrayList<>(all);
        fewer.remove(at);
        return fewer;
    }
}
