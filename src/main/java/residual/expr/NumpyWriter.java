package residual.expr;

import java.util.List;
import java.util.stream.Collectors;
import residual.expr.Expr.Call;
import residual.expr.Expr.Num;
import residual.expr.Expr.Range;

/** NumPy: {@code W2.T @ (W2 @ W1 - np.eye(m)) @ X @ X.T}, positions counted from 0. */
final class NumpyWriter extends Writer {
    NumpyWriter(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    int level(Expr e) {
        return switch (e) {
            case Num n -> numberLevel(n.value());
            case Expr.Neg n -> SUM;
            case Expr.Add a -> SUM;
            case Expr.Sub s -> SUM;
            case Expr.Mul m -> PRODUCT;
            case Expr.Div d -> PRODUCT;
            case Expr.Pow p -> form(p.base()) == Form.SCALAR ? POWER : ATOM;
            case Expr.Hadamard h -> ATOM;
            case Expr.ElementDiv d -> ATOM;
            case Expr.ElementPow p -> ATOM;
            case Expr.Transpose t -> ATOM;
            case Expr.Sym s -> ATOM;
            case Expr.Open o -> ATOM;
            case Expr.Eye i -> ATOM;
            case Expr.Zeros z -> ATOM;
            case Expr.Ones o -> ATOM;
            case Expr.Inverse i -> ATOM;
            case Call c -> ATOM;
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
            case Num n -> number(n.value());
            case Expr.Sym s -> s.name();
            case Expr.Open o -> ":";
            case Expr.Eye i -> i.size() instanceof Expr.Open ? "I" : "np.eye(" + text(i.size()) + ")";
            case Expr.Zeros z -> "np.zeros((" + text(z.rows()) + ", " + text(z.columns()) + "))";
            case Expr.Ones o -> "np.ones((" + text(o.rows()) + ", " + text(o.columns()) + "))";
            case Expr.Neg n -> "-" + at(PRODUCT, n.operand());
            case Expr.Add a -> at(SUM, a.left()) + " + " + at(PRODUCT, a.right());
            case Expr.Sub s -> at(SUM, s.left()) + " - " + at(PRODUCT, s.right());
            case Expr.Mul m -> at(PRODUCT, m.left()) + (hasNumber(m) ? "*" : " @ ") + at(POWER, m.right());
            case Expr.Div d -> at(PRODUCT, d.left()) + "/" + at(POWER, d.right());
            case Expr.Hadamard h -> "np.multiply(" + text(h.left()) + ", " + text(h.right()) + ")";
            case Expr.ElementDiv d -> "np.divide(" + text(d.left()) + ", " + text(d.right()) + ")";
            case Expr.Pow p -> power(p);
            case Expr.ElementPow p -> "np.power(" + text(p.base()) + ", " + text(p.exponent()) + ")";
            case Expr.Transpose t -> at(ATOM, t.operand()) + ".T";
            case Expr.Inverse i -> "np.linalg.inv(" + text(i.operand()) + ")";
            case Call c -> call(c);
            case Expr.Block b -> b.rows().stream().map(this::row).collect(Collectors.joining(", ", "np.block([", "])"));
            case Expr.Slice s -> at(ATOM, s.operand()) + "[" + range(s.rows()) + ", " + range(s.columns()) + "]";
            case Expr.SumOver s -> over("sum", s.index(), s.from(), s.to(), s.body());
            case Expr.ProductOver p -> over("math.prod", p.index(), p.from(), p.to(), p.body());
            case Expr.Grad g -> "grad(" + text(g.function()) + ", " + text(g.variable()) + ")";
            case Expr.Jac j -> "jac(" + text(j.function()) + ", " + text(j.variable()) + ")";
            case Expr.Hess h -> "hess(" + text(h.function()) + ", " + text(h.variable()) + ")";
            case Expr.Differential d -> "d(" + text(d.operand()) + ")";
            case Expr.Directional d -> "dd(" + text(d.function()) + ", " + text(d.variable()) + ", " + text(d.direction()) + ")";
        };
    }

    private boolean hasNumber(Expr.Mul m) {
        return form(m.left()) == Form.SCALAR || form(m.right()) == Form.SCALAR;
    }

    private String power(Expr.Pow p) {
        if (form(p.base()) != Form.SCALAR) {
            return "np.linalg.matrix_power(" + text(p.base()) + ", " + text(p.exponent()) + ")";
        }
        boolean simple = p.exponent() instanceof Num && level(p.exponent()) == ATOM || p.exponent() instanceof Expr.Sym;
        return at(ATOM, p.base()) + "**" + (simple ? text(p.exponent()) : parenthesised(text(p.exponent())));
    }

    private String row(List<Expr> row) {
        return row.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private String range(Range range) {
        return switch (range) {
            case Range.All a -> ":";
            case Range.At a -> "[" + fromZero(a.position()) + "]";
            case Range.Span s -> (s.first().equals(new Num(1)) ? "0" : fromZero(s.first())) + ":"
                    + (s.last() instanceof Expr.Open ? "" : text(s.last()));
        };
    }

    /** A position that counts from 1 as Python counts it; the index of a sum already counts from 0 there. */
    private String fromZero(Expr position) {
        return switch (position) {
            case Num n -> number(n.value() - 1);
            case Expr.Sym s when s.name().length() == 1 && "ijlpqt".contains(s.name()) -> s.name();
            case Expr.Add a when a.right().equals(new Num(1)) && !(a.left() instanceof Num) -> text(a.left());
            default -> text(position) + " - 1";
        };
    }

    private String over(String name, String index, Expr first, Expr to, Expr body) {
        String from = first.equals(new Num(1)) ? "" : text(first) + " - 1, ";
        return name + "(" + text(body) + " for " + index + " in range(" + from + text(to) + "))";
    }

    private String call(Call call) {
        String a = list(call.arguments(), ", ");
        return switch (call.fn()) {
            case PINV -> "np.linalg.pinv(" + a + ")";
            case TR -> "np.trace(" + a + ")";
            case DET -> "np.linalg.det(" + a + ")";
            case LOGDET -> "np.linalg.slogdet(" + a + ")[1]";
            case NORM -> "np.linalg.norm(" + a + ")";
            case NORM2 -> "np.linalg.norm(" + a + ", 2)";
            case NORMNUC -> "np.linalg.norm(" + a + ", 'nuc')";
            case NORM1 -> "np.sum(np.abs(" + a + "))";
            case DIAG -> "np.diag(" + a + ")";
            case VEC -> "np.reshape(" + a + ", (-1, 1), order='F')";
            case KRON -> "np.kron(" + a + ")";
            case SQRTM -> "scipy.linalg.sqrtm(" + a + ")";
            case EXPM -> "scipy.linalg.expm(" + a + ")";
            case EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, SINH, COSH, TANH, FLOOR, CEIL, ROUND, SUM, MEAN -> "np." + name(call.fn()) + "(" + a + ")";
            case ASIN, ACOS, ATAN, ASINH, ACOSH, ATANH -> "np.arc" + name(call.fn()).substring(1) + "(" + a + ")";
            case FACTORIAL -> "scipy.special.factorial(" + a + ")";
            case RELU -> "np.maximum(" + a + ", 0)";
            case SOFTMAXROWS -> "softmax(" + a + ", axis=1)";
            case RANK -> "np.linalg.matrix_rank(" + a + ")";
            case EIGVALS -> "np.linalg.eigvalsh(" + a + ")[::-1]";
            case SVALS -> "np.linalg.svd(" + a + ", compute_uv=False)";
            case INNER -> "np.vdot(" + a + ")";
            case ROWSUM -> "np.sum(" + a + ", axis=1)";
            case COLSUM -> "np.sum(" + a + ", axis=0)";
            case MAX -> call.arguments().size() == 1 ? "np.max(" + a + ")" : "np.maximum(" + a + ")";
            case MIN -> call.arguments().size() == 1 ? "np.min(" + a + ")" : "np.minimum(" + a + ")";
            case ADJ, COMM, POLAR, SIGMOID, STEP, SOFTMAX, LOGSUMEXP, EIGMAX, EIGMIN -> name(call.fn()) + "(" + a + ")";
        };
    }

    private static String name(Fn fn) {
        return fn.name().toLowerCase(java.util.Locale.ROOT);
    }
}
