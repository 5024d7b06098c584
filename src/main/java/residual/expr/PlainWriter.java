package residual.expr;

import java.util.List;
import java.util.stream.Collectors;
import residual.expr.Expr.Range;

/** The plain notation: {@code W2'*(W2*W1 - I)*X*X'}. */
class PlainWriter extends Writer {
    PlainWriter(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    int level(Expr e) {
        return switch (e) {
            case Expr.Num n -> numberLevel(n.value());
            case Expr.Neg n -> SUM;
            case Expr.Add a -> SUM;
            case Expr.Sub s -> SUM;
            case Expr.Mul m -> PRODUCT;
            case Expr.Div d -> PRODUCT;
            case Expr.Hadamard h -> PRODUCT;
            case Expr.ElementDiv d -> PRODUCT;
            case Expr.Pow p -> POWER;
            case Expr.ElementPow p -> POWER;
            case Expr.Transpose t -> POWER;
            case Expr.Sym s -> ATOM;
            case Expr.Open o -> ATOM;
            case Expr.Eye i -> ATOM;
            case Expr.Zeros z -> ATOM;
            case Expr.Ones o -> ATOM;
            case Expr.Inverse i -> ATOM;
            case Expr.Call c -> ATOM;
            case Expr.Block b -> ATOM;
            case Expr.Slice s -> ATOM;
            case Expr.SumOver s -> ATOM;
            case Expr.ProductOver p -> ATOM;
            case Expr.Grad g -> ATOM;
            case Expr.Jac j -> ATOM;
            case Expr.Hess h -> ATOM;
            case Expr.Differential d -> ATOM;
            case Expr.Directional d -> ATOM;
        };
    }

    @Override
    String text(Expr e) {
        return switch (e) {
            case Expr.Num n -> number(n.value());
            case Expr.Sym s -> s.name();
            case Expr.Open o -> ":";
            case Expr.Eye i -> eye(i);
            case Expr.Zeros z -> "zeros(" + text(z.rows()) + ", " + text(z.columns()) + ")";
            case Expr.Ones o -> "ones(" + text(o.rows()) + ", " + text(o.columns()) + ")";
            case Expr.Neg n -> "-" + at(PRODUCT, n.operand());
            case Expr.Add a -> at(SUM, a.left()) + " + " + at(PRODUCT, a.right());
            case Expr.Sub s -> at(SUM, s.left()) + " - " + at(PRODUCT, s.right());
            case Expr.Mul m -> at(PRODUCT, m.left()) + "*" + at(POWER, m.right());
            case Expr.Div d -> at(PRODUCT, d.left()) + "/" + at(POWER, d.right());
            case Expr.Hadamard h -> at(PRODUCT, h.left()) + ".*" + at(POWER, h.right());
            case Expr.ElementDiv d -> at(PRODUCT, d.left()) + "./" + at(POWER, d.right());
            case Expr.Pow p -> power(p.base(), "^", p.exponent());
            case Expr.ElementPow p -> power(p.base(), ".^", p.exponent());
            case Expr.Transpose t -> at(POWER, t.operand()) + "'";
            case Expr.Inverse i -> "inv(" + text(i.operand()) + ")";
            case Expr.Call c -> call(c);
            case Expr.Block b -> block(b);
            case Expr.Slice s -> slice(s);
            case Expr.SumOver s -> over("sum", s.index(), s.from(), s.to(), s.body());
            case Expr.ProductOver p -> over("prod", p.index(), p.from(), p.to(), p.body());
            case Expr.Grad g -> "grad(" + text(g.function()) + ", " + text(g.variable()) + ")";
            case Expr.Jac j -> "jac(" + text(j.function()) + ", " + text(j.variable()) + ")";
            case Expr.Hess h -> "hess(" + text(h.function()) + ", " + text(h.variable()) + ")";
            case Expr.Differential d -> "d(" + text(d.operand()) + ")";
            case Expr.Directional d -> "dd(" + text(d.function()) + ", " + text(d.variable()) + ", " + text(d.direction()) + ")";
        };
    }

    private String over(String name, String index, Expr from, Expr to, Expr body) {
        return name + "(" + index + "=" + text(from) + ".." + end(to) + ", " + text(body) + ")";
    }

    String eye(Expr.Eye eye) {
        return eye.size() instanceof Expr.Open ? "I" : "I(" + text(eye.size()) + ")";
    }

    private String power(Expr base, String sign, Expr exponent) {
        boolean nested = base instanceof Expr.Pow || base instanceof Expr.ElementPow;
        boolean simple = exponent instanceof Expr.Num && level(exponent) == ATOM || exponent instanceof Expr.Sym;
        return at(nested ? ATOM : POWER, base) + sign + (simple ? text(exponent) : parenthesised(text(exponent)));
    }

    String call(Expr.Call call) {
        return call.fn().name().toLowerCase(java.util.Locale.ROOT) + "(" + list(call.arguments(), ", ") + ")";
    }

    private String block(Expr.Block block) {
        return block.rows().stream().map(this::row).collect(Collectors.joining("; ", "[", "]"));
    }

    /** A block within a block stands in parentheses, or it would look like a list of rows. */
    final String row(List<Expr> row) {
        return row.stream().map(e -> e instanceof Expr.Block ? parenthesised(text(e)) : text(e)).collect(Collectors.joining(", "));
    }

    String slice(Expr.Slice slice) {
        boolean entry = slice.operand() instanceof Expr.Sym s && Character.isLowerCase(s.name().charAt(0))
                && slice.columns() instanceof Range.All && form(slice.operand()) != Form.MATRIX;
        String inside = entry ? range(slice.rows(), "..") : range(slice.rows(), "..") + ", " + range(slice.columns(), "..");
        return at(ATOM, slice.operand()) + "[" + inside + "]";
    }

    final String range(Range range, String to) {
        return switch (range) {
            case Range.All a -> ":";
            case Range.At a -> text(a.position());
            case Range.Span s -> text(s.first()) + to + end(s.last());
        };
    }

    private String end(Expr last) {
        return last instanceof Expr.Open ? "end" : text(last);
    }
}
