package residual.expr;

import java.util.Locale;
import java.util.stream.Collectors;

/** Expressions as they stand in sentences to a person: short, products written side by side. */
final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    static String of(Expr e) {
        String text = write(e, 0);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …";
    }

    private static String write(Expr e, int tightness) {
        return switch (e) {
            case Expr.Num n -> number(n.value());
            case Expr.Sym s -> s.name();
            case Expr.Open o -> "?";
            case Expr.Eye i -> i.size() instanceof Expr.Open ? "I" : "I_" + write(i.size(), 9);
            case Expr.Zeros z -> "0";
            case Expr.Ones o -> "ones(" + write(o.rows(), 0) + ", " + write(o.columns(), 0) + ")";
            case Expr.Neg n -> wrap("-" + write(n.operand(), 3), 2, tightness);
            case Expr.Add a -> wrap(write(a.left(), 1) + " + " + write(a.right(), 2), 1, tightness);
            case Expr.Sub s -> wrap(write(s.left(), 1) + " - " + write(s.right(), 2), 1, tightness);
            case Expr.Mul m -> wrap(write(m.left(), 3) + " " + write(m.right(), 4), 3, tightness);
            case Expr.Div d -> wrap(write(d.left(), 3) + "/" + write(d.right(), 4), 3, tightness);
            case Expr.Hadamard h -> wrap(write(h.left(), 3) + " .* " + write(h.right(), 4), 3, tightness);
            case Expr.ElementDiv d -> wrap(write(d.left(), 3) + " ./ " + write(d.right(), 4), 3, tightness);
            case Expr.Pow p -> wrap(write(p.base(), 6) + "^" + write(p.exponent(), 6), 5, tightness);
            case Expr.ElementPow p -> wrap(write(p.base(), 6) + ".^" + write(p.exponent(), 6), 5, tightness);
            case Expr.Transpose t -> write(t.operand(), 6) + "'";
            case Expr.Inverse i -> write(i.operand(), 6) + "^-1";
            case Expr.Call c -> c.fn().name().toLowerCase(Locale.ROOT) + c.arguments().stream().map(a -> write(a, 0)).collect(Collectors.joining(", ", "(", ")"));
            case Expr.Block b -> b.rows().stream().map(r -> r.stream().map(c -> write(c, 0)).collect(Collectors.joining(", "))).collect(Collectors.joining("; ", "[", "]"));
            case Expr.Slice s -> write(s.operand(), 6) + "[" + range(s.rows()) + ", " + range(s.columns()) + "]";
            case Expr.SumOver s -> "sum(" + s.index() + " = " + write(s.from(), 0) + " .. " + write(s.to(), 0) + ", " + write(s.body(), 0) + ")";
            case Expr.ProductOver p -> "prod(" + p.index() + " = " + write(p.from(), 0) + " .. " + write(p.to(), 0) + ", " + write(p.body(), 0) + ")";
            case Expr.Grad g -> "grad(" + write(g.function(), 0) + ", " + write(g.variable(), 0) + ")";
            case Expr.Jac j -> "jac(" + write(j.function(), 0) + ", " + write(j.variable(), 0) + ")";
            case Expr.Hess h -> "hess(" + write(h.function(), 0) + ", " + write(h.variable(), 0) + ")";
            case Expr.Differential d -> "d(" + write(d.operand(), 0) + ")";
            case Expr.Directional d -> "D(" + write(d.function(), 0) + ", " + write(d.variable(), 0) + ", " + write(d.direction(), 0) + ")";
        };
    }

    private static String range(Expr.Range range) {
        return switch (range) {
            case Expr.Range.All all -> ":";
            case Expr.Range.At at -> write(at.position(), 0);
            case Expr.Range.Span span -> write(span.first(), 2) + ".." + write(span.last(), 2);
        };
    }

    private static String wrap(String text, int own, int tightness) {
        return own < tightness ? "(" + text + ")" : text;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
