package residual.expr;

import java.util.stream.Collectors;
import residual.expr.Expr.Call;
import residual.expr.Expr.Range;

/** LaTeX: {@code W_{2}^{\top} (W_{2} W_{1} - I) X X^{\top}}. */
final class LatexWriter extends Writer {
    LatexWriter(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    int level(Expr e) {
        return switch (e) {
            case Expr.Num n -> numberLevel(n.value());
            case Expr.Neg n -> SUM;
            case Expr.Add a -> SUM;
            case Expr.Sub s -> SUM;
            case Expr.Hadamard h -> TENSOR;
            case Expr.ElementDiv d -> TENSOR;
            case Expr.SumOver s -> TENSOR;
            case Expr.ProductOver p -> TENSOR;
            case Expr.Mul m -> PRODUCT;
            case Expr.Div d -> POWER;
            case Expr.Pow p -> POWER;
            case Expr.ElementPow p -> POWER;
            case Expr.Transpose t -> POWER;
            case Expr.Inverse i -> POWER;
            case Expr.Grad g -> POWER;
            case Expr.Jac j -> POWER;
            case Expr.Hess h -> POWER;
            case Expr.Differential d -> POWER;
            case Call c -> c.fn() == Fn.KRON ? TENSOR : c.fn() == Fn.PINV || c.fn() == Fn.LOGDET ? POWER : ATOM;
            case Expr.Sym s -> LatexNames.isDifferential(s.name()) ? POWER : ATOM;
            case Expr.Open o -> ATOM;
            case Expr.Eye i -> ATOM;
            case Expr.Zeros z -> ATOM;
            case Expr.Ones o -> ATOM;
            case Expr.Block b -> ATOM;
            case Expr.Slice s -> ATOM;
            case Expr.Directional d -> ATOM;
        };
    }

    @Override
    String text(Expr e) {
        return switch (e) {
            case Expr.Num n -> n.value() == Math.PI ? "\\pi" : number(n.value());
            case Expr.Sym s -> LatexNames.of(s.name());
            case Expr.Open o -> ":";
            case Expr.Eye i -> i.size() instanceof Expr.Open ? "I" : "I_{" + text(i.size()) + "}";
            case Expr.Zeros z -> "0_{" + text(z.rows()) + " \\times " + text(z.columns()) + "}";
            case Expr.Ones o -> ones(o);
            case Expr.Neg n -> "-" + at(TENSOR, n.operand());
            case Expr.Add a -> at(SUM, a.left()) + " + " + at(TENSOR, a.right());
            case Expr.Sub s -> at(SUM, s.left()) + " - " + at(TENSOR, s.right());
            case Expr.Mul m -> product(m);
            case Expr.Div d -> "\\frac{" + text(d.left()) + "}{" + text(d.right()) + "}";
            case Expr.Hadamard h -> tensor(h.left(), "\\odot", h.right());
            case Expr.ElementDiv d -> tensor(d.left(), "\\oslash", d.right());
            case Expr.Pow p -> at(ATOM, p.base()) + "^{" + text(p.exponent()) + "}";
            case Expr.ElementPow p -> at(ATOM, p.base()) + "^{\\odot " + text(p.exponent()) + "}";
            case Expr.Transpose t -> transpose(t);
            case Expr.Inverse i -> at(ATOM, i.operand()) + "^{-1}";
            case Call c -> call(c);
            case Expr.Block b -> block(b);
            case Expr.Slice s -> slice(s);
            case Expr.SumOver s -> over("\\sum", s.index(), s.from(), s.to(), s.body());
            case Expr.ProductOver p -> over("\\prod", p.index(), p.from(), p.to(), p.body());
            case Expr.Grad g -> "\\nabla_{" + text(g.variable()) + "} " + operand(g.function());
            case Expr.Jac j -> jacobian(j);
            case Expr.Hess h -> "\\nabla^{2}_{" + text(h.variable()) + "} " + operand(h.function());
            case Expr.Differential d -> "\\mathrm{d}" + parenthesised(text(d.operand()));
            case Expr.Directional d -> function("dd", text(d.function()) + ", " + text(d.variable()) + ", " + text(d.direction()));
        };
    }

    @Override
    String parenthesised(String text) {
        boolean tall = text.contains("\\frac") || text.contains("\\begin") || text.contains("\\sum") || text.contains("\\prod");
        return tall ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    private String ones(Expr.Ones ones) {
        if (ones.columns().equals(new Expr.Num(1))) {
            return ones.rows() instanceof Expr.Open ? "\\mathbf{1}" : "\\mathbf{1}_{" + text(ones.rows()) + "}";
        }
        return "\\mathbf{1}_{" + text(ones.rows()) + " \\times " + text(ones.columns()) + "}";
    }

    /** Factors stand beside each other; before a figure stands a point. */
    private String product(Expr.Mul m) {
        String right = at(POWER, m.right());
        boolean point = Character.isDigit(right.charAt(0));
        return at(PRODUCT, m.left()) + (point ? " \\cdot " : " ") + right;
    }

    private String tensor(Expr left, String sign, Expr right) {
        boolean chain = left instanceof Expr.Hadamard || left instanceof Expr.ElementDiv
                || left instanceof Call c && c.fn() == Fn.KRON;
        return at(chain ? TENSOR : PRODUCT, left) + " " + sign + " " + at(PRODUCT, right);
    }

    private String transpose(Expr.Transpose t) {
        if (t.operand() instanceof Expr.Inverse i) {
            return at(ATOM, i.operand()) + "^{-\\top}";
        }
        return at(ATOM, t.operand()) + "^{\\top}";
    }

    private String operand(Expr function) {
        return function instanceof Expr.Sym s && !LatexNames.isDifferential(s.name()) ? text(function)
                : parenthesised(text(function));
    }

    private String jacobian(Expr.Jac j) {
        boolean known = form(j.function()) != Form.SCALAR && form(j.function()) != Form.UNKNOWN;
        return known ? "\\frac{\\partial " + operand(j.function()) + "}{\\partial " + text(j.variable()) + "}"
                : function("jac", text(j.function()) + ", " + text(j.variable()));
    }

    private String block(Expr.Block block) {
        return block.rows().stream().map(row -> list(row, " & "))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }

    private String slice(Expr.Slice slice) {
        boolean bare = slice.operand() instanceof Expr.Sym s && LatexNames.isBare(s.name());
        String operand = bare ? text(slice.operand()) : parenthesised(text(slice.operand()));
        boolean entry = bare && Character.isLowerCase(((Expr.Sym) slice.operand()).name().charAt(0))
                && slice.columns() instanceof Range.All && form(slice.operand()) != Form.MATRIX;
        return operand + "_{" + range(slice.rows()) + (entry ? "" : ", " + range(slice.columns())) + "}";
    }

    private String range(Range range) {
        return switch (range) {
            case Range.All a -> ":";
            case Range.At a -> text(a.position());
            case Range.Span s -> text(s.first()) + ":" + (s.last() instanceof Expr.Open ? "" : text(s.last()));
        };
    }

    private String over(String sign, String index, Expr first, Expr to, Expr body) {
        boolean all = first.equals(new Expr.Num(1)) && to instanceof Expr.Open;
        String below = all ? index : index + "=" + text(first);
        String above = to instanceof Expr.Open ? "" : "^{" + text(to) + "}";
        return sign + "_{" + below + "}" + above + " " + at(PRODUCT, body);
    }

    private static String function(String name, String arguments) {
        return "\\operatorname{" + name + "}(" + arguments + ")";
    }

    private String call(Call call) {
        String a = list(call.arguments(), ", ");
        return switch (call.fn()) {
            case PINV -> at(ATOM, call.arguments().get(0)) + "^{+}";
            case DET, EXP, LOG, SIN, COS, TAN, SINH, COSH, TANH -> "\\" + name(call.fn()) + parenthesised(a);
            case ASIN, ACOS, ATAN -> "\\arc" + name(call.fn()).substring(1) + parenthesised(a);
            case FLOOR -> "\\lfloor " + a + " \\rfloor";
            case CEIL -> "\\lceil " + a + " \\rceil";
            case FACTORIAL -> at(ATOM, call.arguments().get(0)) + "!";
            case LOGDET -> "\\log\\det" + parenthesised(a);
            case NORM -> "\\left\\|" + a + "\\right\\|" + (form(call.arguments().get(0)) == Form.MATRIX ? "_F" : "");
            case NORM2 -> "\\left\\|" + a + "\\right\\|_2";
            case NORMNUC -> "\\left\\|" + a + "\\right\\|_*";
            case NORM1 -> "\\left\\|" + a + "\\right\\|_1";
            case KRON -> tensor(call.arguments().get(0), "\\otimes", call.arguments().get(1));
            case SQRT -> "\\sqrt{" + a + "}";
            case INNER -> "\\langle " + a + " \\rangle";
            case TR, ADJ, DIAG, VEC, COMM, SQRTM, EXPM, POLAR, ABS, SIGN, ASINH, ACOSH, ATANH, ROUND, SIGMOID, RELU, STEP, SOFTMAX, SOFTMAXROWS, LOGSUMEXP,
                RANK, EIGVALS, EIGMAX, EIGMIN, SVALS, SUM, ROWSUM, COLSUM, MEAN, MAX, MIN -> function(name(call.fn()), a);
        };
    }

    private static String name(Fn fn) {
        return fn.name().toLowerCase(java.util.Locale.ROOT);
    }
}
