package residual.expr;

import java.util.List;

/** Powers of numbers and of square matrices. */
final class Powers {
    private static final double LARGEST = 1e6;

    private final Algebra a;
    private final FunctionRules functions;

    Powers(Algebra a, FunctionRules functions) {
        this.a = a;
        this.functions = functions;
    }

    /** A number to any power; a square matrix to a whole or half one, or where it is symmetric and positive to any. */
    Mat power(Mat base, Mat exponent) {
        return base.isScalar() ? elementPower(base, exponent) : matrixPower(base, fixed(exponent));
    }

    /** Each entry to the power; where the exponent moves too, x^p = exp(p log x). */
    Mat elementPower(Mat base, Mat exponent) {
        if (exponent instanceof Mat.Real r) {
            return a.elementPower(base, r.entries().data[0]);
        }
        return a.map(Elementwise.EXP, a.multiply(exponent, a.map(Elementwise.LOG, base)));
    }

    double fixed(Mat exponent) {
        return exponent.real().entries().data[0];
    }

    private Mat matrixPower(Mat base, double exponent) {
        if (Math.abs(exponent) > LARGEST) {
            throw new ExprException(ExprException.Kind.LIMIT, "A matrix is not raised to the power " + exponent + " here; the largest is " + LARGEST + ".");
        }
        if (exponent == Math.rint(exponent)) {
            return a.integerPower(base, (int) exponent);
        }
        if (2 * exponent == Math.rint(2 * exponent)) {
            return a.integerPower(functions.apply(Fn.SQRTM, List.of(base)), (int) (2 * exponent));
        }
        return new Spectral(a).symmetricPower(base, exponent);
    }

    /** The gradient by the base of a matrix power, given that by its result. */
    Mat pullback(Mat base, double exponent, Mat g) {
        if (exponent != Math.rint(exponent)) {
            Mat root = functions.apply(Fn.SQRTM, List.of(base));
            requireHalf(exponent);
            return functions.pullback(Fn.SQRTM, List.of(base), 0, root, pullback(root, 2 * exponent, g));
        }
        int n = (int) exponent;
        if (n < 0) {
            Mat inverse = a.inverse(base);
            Mat byInverse = pullback(inverse, -n, g);
            Mat turned = a.transpose(inverse);
            return a.scale(-1, a.multiply(turned, a.multiply(byInverse, turned)));
        }
        return positive(a.transpose(base), n, g);
    }

    private static void requireHalf(double exponent) {
        if (2 * exponent != Math.rint(2 * exponent)) {
            throw Reals.undefined("The gradient of a matrix to the power " + exponent + " is not known here; whole and half powers are.");
        }
    }

    /** The sum of (A')^i G (A')^(n-1-i). */
    private Mat positive(Mat turned, int n, Mat g) {
        if (n > 64) {
            throw new ExprException(ExprException.Kind.LIMIT, "The gradient of a matrix to the power " + n + " is not evaluated here; the largest is 64.");
        }
        Mat total = a.zeros(g.rows(), g.columns());
        for (int i = 0; i < n; i++) {
            total = a.add(total, a.multiply(a.integerPower(turned, i), a.multiply(g, a.integerPower(turned, n - 1 - i))));
        }
        return total;
    }
}
