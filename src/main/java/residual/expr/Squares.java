package residual.expr;

import residual.expr.Expr.Call;

/**
 * Squares of norms, {@code ‖A‖²}, as inner products {@code tr(A' A)}: the same value, and a gradient also where A is zero, at which a norm
 * itself has none.
 */
public final class Squares {
    private Squares() {}

    /** The expression with every squared Frobenius norm as an inner product. */
    public static Expr smooth(Expr e) {
        Expr parts = Trees.map(e, Squares::smooth);
        return parts instanceof Expr.Pow(Call(Fn fn, var arguments), Expr.Num(double exponent)) && fn == Fn.NORM && exponent == 2
                ? new Call(Fn.INNER, arguments.getFirst(), arguments.getFirst()) : parts;
    }
}
