package residual.expr;

/** A differential {@code d(...)} in which nothing moves, as no dX is declared: nothing is wrong with its mathematics, it cannot be looked at here. */
public final class MissingDifferentialException extends ExprException {
    private static final long serialVersionUID = 1L;

    MissingDifferentialException(Expr.Differential d) {
        super(Kind.UNDEFINED, Words.of(d) + " needs the differential of one of its symbols, as dX for X, and none is declared.", d);
    }
}
