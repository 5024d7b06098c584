package residual.expr;

import java.util.function.Supplier;

/**
 * An expression with its rows and columns as far as they are known, and how to write it again once all sizes are known:
 * open sizes filled in, and 0 as the zero matrix it stands for.
 */
record Typed(Expr source, Dim rows, Dim columns, Supplier<Expr> rebuilt) {

    static Typed scalar(Expr source, Supplier<Expr> rebuilt) {
        return new Typed(source, Dim.of(1), Dim.of(1), rebuilt);
    }

    boolean isScalar() {
        return rows.is(1) && columns.is(1);
    }

    /** Whether it is known not to be a number. */
    boolean isMatrix() {
        return rows.value() > 1 || columns.value() > 1;
    }

    boolean known() {
        return rows.known() && columns.known();
    }

    /** The same rows and columns under another writing. */
    Typed as(Expr other, Supplier<Expr> writing) {
        return new Typed(other, rows, columns, writing);
    }
}
