package residual.tutor;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Pearson's correlation of two series of numbers. */
final class Correlation {
    private static final int FEWEST = 10;
    private static final double LEAST_SPREAD = 1e-12;

    private Correlation() {}

    /** Between -1 and 1; empty where there are fewer than ten pairs, or all numbers of a series are equal. */
    static OptionalDouble of(double[] xs, double[] ys) {
        double[] dx = centred(xs);
        double[] dy = centred(ys);
        double spread = dot(dx, dx) * dot(dy, dy);
        return xs.length < FEWEST || !(spread > LEAST_SPREAD) ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(dot(dx, dy) / Math.sqrt(spread), -1, 1));
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static double dot(double[] xs, double[] ys) {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            sum += xs[i] * ys[i];
        }
        return sum;
    }
}
