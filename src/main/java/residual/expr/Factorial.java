package residual.expr;

/** The factorial, by the gamma function also of numbers between the whole ones. */
final class Factorial {
    /** The greatest number whose factorial is a double. */
    static final double LARGEST = 170;
    /** The coefficients of Lanczos' approximation with g = 7 and nine terms. */
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};

    private Factorial() {}

    /** x! = Γ(x + 1); below -1/2 by the reflection formula, Γ(z) Γ(1 - z) = π / sin(π z). */
    static double of(double x) {
        if (x == Math.rint(x) && x >= 0) {
            return whole((int) Math.min(x, LARGEST + 1));
        }
        return x < -0.5 ? Math.PI / (Math.sin(Math.PI * (x + 1)) * of(-x - 1)) : lanczos(x);
    }

    private static double whole(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private static double lanczos(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return Math.sqrt(2 * Math.PI) * Math.pow(t, x + 0.5) * Math.exp(-t) * sum;
    }
}
