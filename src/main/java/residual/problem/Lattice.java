package residual.problem;

/**
 * The numbers that entries may be: whole multiples of a step from {@code low} to {@code high}, as short decimals; any number where the step
 * is 0.
 */
record Lattice(double low, double high, double step) {

    /** All multiples of a step. */
    static Lattice unbounded(double step) {
        return new Lattice(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, step);
    }

    /** The nearest multiple of the step. */
    double round(double value) {
        return step == 0 ? value : tidy(Math.rint(value / step) * step);
    }

    /** One step up (1) or down (-1), or the value itself where that leaves the bounds. */
    double moved(double value, int direction) {
        double next = tidy(value + direction * step);
        return next < low || next > high ? value : next;
    }

    /** The value without the last digits that binary arithmetic adds: 0.30000000000000004 is 0.3. */
    static double tidy(double value) {
        return Double.parseDouble(Numbers.exact(value)) + 0.0;
    }
}
