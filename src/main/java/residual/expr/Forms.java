package residual.expr;

import java.util.IdentityHashMap;
import java.util.Map;

/** The form of an expression as far as it follows from the forms of its symbols; sizes play no part. */
final class Forms {
    private final Vocabulary vocabulary;
    private final Map<Expr, Form> known = new IdentityHashMap<>();

    Forms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Form of(Expr e) {
        Form form = known.get(e);
        if (form == null) {
            form = find(e);
            known.put(e, form);
        }
        return form;
    }

    private Form find(Expr e) {
        return switch (e) {
            case Expr.Num n -> Form.SCALAR;
            case Expr.Sym s -> vocabulary.form(s.name());
            case Expr.Open o -> Form.SCALAR;
            case Expr.Eye i -> Form.MATRIX;
            case Expr.Zeros z -> Form.of(z.rows(), z.columns());
            case Expr.Ones o -> Form.of(o.rows(), o.columns());
            case Expr.Neg n -> of(n.operand());
            case Expr.Add a -> either(a.left(), a.right());
            case Expr.Sub s -> either(s.left(), s.right());
            case Expr.Mul m -> of(m.left()).times(of(m.right()));
            case Expr.Div d -> of(d.left());
            case Expr.Hadamard h -> either(h.left(), h.right());
            case Expr.ElementDiv d -> either(d.left(), d.right());
            case Expr.Pow p -> of(p.base());
            case Expr.ElementPow p -> of(p.base());
            case Expr.Transpose t -> of(t.operand()).transposed();
            case Expr.Inverse i -> of(i.operand());
            case Expr.Call c -> ofCall(c);
            case Expr.Block b -> Form.MATRIX;
            case Expr.Slice s -> ofSlice(s);
            case Expr.SumOver s -> of(s.body());
            case Expr.ProductOver p -> of(p.body());
            case Expr.Grad g -> of(g.variable());
            case Expr.Jac j -> Form.MATRIX;
            case Expr.Hess h -> Form.MATRIX;
            case Expr.Differential d -> of(d.operand());
            case Expr.Directional d -> of(d.function());
        };
    }

    private Form either(Expr left, Expr right) {
        Form form = of(left);
        return form == Form.UNKNOWN || form == Form.SCALAR ? of(right) : form;
    }

    private Form ofCall(Expr.Call call) {
        Expr argument = call.arguments().get(0);
        return switch (call.fn()) {
            case TR, DET, LOGDET, NORM, NORM2, NORMNUC, NORM1, LOGSUMEXP, RANK, EIGMAX, EIGMIN, INNER, SUM, MEAN, MAX, MIN ->
                Form.SCALAR;
            case PINV -> of(argument).transposed();
            case ADJ, COMM, SQRTM, EXPM, POLAR, EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID, RELU, STEP, SOFTMAX,
                SOFTMAXROWS -> of(argument);
            case DIAG -> of(argument).isVector() ? Form.MATRIX : of(argument) == Form.MATRIX ? Form.COLUMN : Form.UNKNOWN;
            case VEC, EIGVALS, SVALS, ROWSUM -> Form.COLUMN;
            case COLSUM -> Form.ROW;
            case KRON -> of(argument) == of(call.arguments().get(1)) ? of(argument) : Form.UNKNOWN;
        };
    }

    private Form ofSlice(Expr.Slice slice) {
        Form form = of(slice.operand());
        boolean row = slice.rows() instanceof Expr.Range.At || form == Form.ROW;
        boolean column = slice.columns() instanceof Expr.Range.At || form == Form.COLUMN;
        if (row) {
            return column ? Form.SCALAR : form == Form.UNKNOWN ? Form.UNKNOWN : Form.ROW;
        }
        return column ? Form.COLUMN : form;
    }
}
