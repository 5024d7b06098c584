package residual.expr;

import residual.expr.Expr.Call;

/** MATLAB: plain but for positions in parentheses and some functions. */
final class MatlabWriter extends PlainWriter {
    MatlabWriter(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    String eye(Expr.Eye eye) {
        return eye.size() instanceof Expr.Open ? "eye" : "eye(" + text(eye.size()) + ")";
    }

    @Override
    String slice(Expr.Slice slice) {
        if (!(slice.operand() instanceof Expr.Sym name)) {
            return super.slice(slice);
        }
        return name.name() + "(" + range(slice.rows(), ":") + ", " + range(slice.columns(), ":") + ")";
    }

    @Override
    String call(Call call) {
        String a = text(call.arguments().get(0));
        return switch (call.fn()) {
            case TR -> "trace(" + a + ")";
            case LOGDET -> "log(det(" + a + "))";
            case NORM -> "norm(" + a + ", 'fro')";
            case NORM2 -> "norm(" + a + ", 2)";
            case NORMNUC -> "sum(svd(" + a + "))";
            case NORM1 -> "sum(abs(" + a + "), 'all')";
            case VEC -> "reshape(" + a + ", [], 1)";
            case RELU -> "max(" + a + ", 0)";
            case STEP -> "(" + a + " > 0)";
            case SUM -> "sum(" + a + ", 'all')";
            case ROWSUM -> "sum(" + a + ", 2)";
            case COLSUM -> "sum(" + a + ", 1)";
            case MEAN -> "mean(" + a + ", 'all')";
            case EIGVALS -> "sort(eig(" + a + "), 'descend')";
            case SVALS -> "svd(" + a + ")";
            case PINV, DET, ADJ, DIAG, KRON, COMM, SQRTM, EXPM, POLAR, EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID,
                SOFTMAX, SOFTMAXROWS, LOGSUMEXP, RANK, EIGMAX, EIGMIN, INNER, MAX, MIN -> super.call(call);
        };
    }
}
