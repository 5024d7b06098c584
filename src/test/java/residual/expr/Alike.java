package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import residual.expr.Expr.Range;

/**
 * Whether two trees say the same, as text: sums and products are flattened (products keep their order, numbers and quotients
 * move to the front), sizes that are left open fit any size, roots are half powers and the two vector norms are one.
 */
final class Alike {
    private Alike() {}

    static boolean same(Expr a, Expr b) {
        return matches(text(a), text(b));
    }

    /** Equal but for open sizes, written ?. */
    private static boolean matches(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String[] left = a.split("(?=[⟦⟧])|(?<=[⟦⟧])");
        String[] right = b.split("(?=[⟦⟧])|(?<=[⟦⟧])");
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (!left[i].equals(right[i]) && !left[i].equals("?") && !right[i].equals("?")) {
                return false;
            }
        }
        return true;
    }

    static String text(Expr e) {
        return switch (e) {
            case Expr.Num n -> n.value() == Math.rint(n.value()) ? Long.toString((long) n.value()) : Double.toString(n.value());
            case Expr.Sym s -> s.name();
            case Expr.Open o -> "?";
            case Expr.Eye i -> "I⟦" + text(i.size()) + "⟧";
            case Expr.Zeros z -> "0";
            case Expr.Ones o -> "1⟦" + text(o.rows()) + "⟧⟦" + text(o.columns()) + "⟧";
            case Expr.Neg n -> product(n);
            case Expr.Add a -> sum(a);
            case Expr.Sub s -> sum(s);
            case Expr.Mul m -> product(m);
            case Expr.Div d -> product(d);
            case Expr.Hadamard h -> "had(" + text(h.left()) + "," + text(h.right()) + ")";
            case Expr.ElementDiv d -> "eldiv(" + text(d.left()) + "," + text(d.right()) + ")";
            case Expr.Pow p -> "pow(" + text(p.base()) + "," + text(p.exponent()) + ")";
            case Expr.ElementPow p -> "elpow(" + text(p.base()) + "," + text(p.exponent()) + ")";
            case Expr.Transpose t -> "t(" + text(t.operand()) + ")";
            case Expr.Inverse i -> "inv(" + text(i.operand()) + ")";
            case Expr.Call c -> call(c);
            case Expr.Block b -> b.rows().stream().map(r -> r.stream().map(Alike::text).collect(Collectors.joining(",")))
                    .collect(Collectors.joining(";", "[", "]"));
            case Expr.Slice s -> text(s.operand()) + "[" + range(s.rows()) + "," + range(s.columns()) + "]";
            case Expr.SumOver s -> "sumover(" + s.index() + "," + text(s.from()) + ",⟦" + text(s.to()) + "⟧," + text(s.body()) + ")";
            case Expr.ProductOver p -> "productover(" + p.index() + "," + text(p.from()) + ",⟦" + text(p.to()) + "⟧," + text(p.body()) + ")";
            case Expr.Grad g -> "grad(" + text(g.function()) + "," + text(g.variable()) + ")";
            case Expr.Jac g -> "jac(" + text(g.function()) + "," + text(g.variable()) + ")";
            case Expr.Hess g -> "hess(" + text(g.function()) + "," + text(g.variable()) + ")";
            case Expr.Differential d -> "d(" + text(d.operand()) + ")";
            case Expr.Directional d -> "dd(" + text(d.function()) + "," + text(d.variable()) + "," + text(d.direction()) + ")";
        };
    }

    private static String call(Expr.Call c) {
        if (c.fn() == Fn.SQRT) {
            return "pow(" + text(c.arguments().get(0)) + ",0.5)";
        }
        if (c.fn() == Fn.SQRTM) {
            return "pow(" + text(c.arguments().get(0)) + ",0.5)";
        }
        return c.fn() + c.arguments().stream().map(Alike::text).collect(Collectors.joining(",", "(", ")"));
    }

    private static String range(Range r) {
        return switch (r) {
            case Range.All a -> ":";
            case Range.At a -> text(a.position());
            case Range.Span s -> text(s.first()) + ".." + text(s.last());
        };
    }

    private static String sum(Expr e) {
        var terms = new ArrayList<String>();
        addends(e, 1, terms);
        return "(" + String.join(" + ", terms) + ")";
    }

    private static void addends(Expr e, int sign, List<String> terms) {
        switch (e) {
            case Expr.Add a -> {
                addends(a.left(), sign, terms);
                addends(a.right(), sign, terms);
            }
            case Expr.Sub s -> {
                addends(s.left(), sign, terms);
                addends(s.right(), -sign, terms);
            }
            case Expr.Neg n when n.operand() instanceof Expr.Add || n.operand() instanceof Expr.Sub -> terms.add(sign < 0
                    ? text(n.operand()) : text(n));
            default -> terms.add(sign < 0 ? text(new Expr.Neg(e)) : text(e));
        }
    }

    private static String product(Expr e) {
        var factors = new ArrayList<String>();
        var below = new ArrayList<String>();
        double[] number = {1};
        factors(e, factors, below, number);
        String front = number[0] == 1 ? "" : number[0] + "*";
        String all = String.join("*", factors) + (below.isEmpty() ? "" : "/" + below.stream().sorted().toList());
        return factors.isEmpty() && below.isEmpty() ? Double.toString(number[0]) : front + all;
    }

    private static void factors(Expr e, List<String> factors, List<String> below, double[] number) {
        switch (e) {
            case Expr.Num n -> number[0] *= n.value();
            case Expr.Neg n -> {
                number[0] = -number[0];
                factors(n.operand(), factors, below, number);
            }
            case Expr.Mul m -> {
                factors(m.left(), factors, below, number);
                factors(m.right(), factors, below, number);
            }
            case Expr.Div d -> {
                factors(d.left(), factors, below, number);
                double[] divisor = {1};
                var above = new ArrayList<String>();
                factors(d.right(), above, factors, divisor);
                number[0] /= divisor[0];
                below.addAll(above);
            }
            default -> factors.add(text(e));
        }
    }
}
