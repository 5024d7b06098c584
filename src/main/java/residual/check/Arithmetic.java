package residual.check;

import residual.expr.ExprException;

/** Reckons with numbers written as an expression without names: {@code sqrt(2)/2}, {@code \frac{1}{3}}, {@code 2*pi}. */
final class Arithmetic {
    private Arithmetic() {}

    static double value(String text) {
        throw new ExprException(ExprException.Kind.SYNTAX, "not yet");
    }
}
