package residual.problem;

/** Numbers that are whole multiples of a step, as short decimals. */
final class Lattice {
    private Lattice() {}

    /** The nearest multiple of the step; the value itself where the step is 0. */
    static double round(double value, double step) {
        return step == 0 ? value : tidy(Math.rint(value / step) * step);
    }

    /** The value without the last digits that binary arithmetic adds: 0.30000000000000004 is 0.3. */
    static double tidy(double value) {
        return Double.parseDouble(Numbers.exact(value)) + 0.0;
    }
}
