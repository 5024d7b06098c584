package residual.expr;

import java.util.Optional;
import residual.expr.Expr.Add;
import residual.expr.Expr.Call;
import residual.expr.Expr.ElementPow;
import residual.expr.Expr.Hadamard;
import residual.expr.Expr.Neg;
import residual.expr.Expr.Num;
import residual.expr.Expr.Sub;

/** The derivatives of functions of one number that a prime after their name means: {@code \tanh'(x)}. */
final class Slopes {
    private Slopes() {}

    /** The derivative of a function, entry by entry, where one is known; {@code ones} has the shape of the argument. */
    static Optional<Expr> of(Fn fn, Expr at, Expr ones) {
        return switch (fn) {
            case RELU -> Optional.of(new Call(Fn.STEP, at));
            case EXP -> Optional.of(new Call(Fn.EXP, at));
            case SIN -> Optional.of(new Call(Fn.COS, at));
            case COS -> Optional.of(new Neg(new Call(Fn.SIN, at)));
            case SIGMOID -> Optional.of(new Hadamard(new Call(Fn.SIGMOID, at), new Sub(ones, new Call(Fn.SIGMOID, at))));
            case TANH -> Optional.of(new Sub(ones, new ElementPow(new Call(Fn.TANH, at), new Num(2))));
            case TAN -> Optional.of(new Add(ones, new ElementPow(new Call(Fn.TAN, at), new Num(2))));
            case SINH -> Optional.of(new Call(Fn.COSH, at));
            case COSH -> Optional.of(new Call(Fn.SINH, at));
            case PINV, TR, DET, LOGDET, ADJ, NORM, NORM2, NORMNUC, NORM1, DIAG, VEC, KRON, COMM, SQRTM, EXPM, POLAR, LOG, SQRT,
                ABS, SIGN, ASIN, ACOS, ATAN, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, STEP, SOFTMAX, SOFTMAXROWS, LOGSUMEXP, RANK, EIGVALS, EIGMAX, EIGMIN, SVALS, INNER, SUM, ROWSUM,
                COLSUM, MEAN, MAX, MIN -> Optional.empty();
        };
    }
}
