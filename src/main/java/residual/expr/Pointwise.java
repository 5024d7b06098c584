package residual.expr;

import org.ejml.data.DMatrixRMaj;

/** Functions applied to each entry. Where an entry has no real value under the function, an {@link ExprException} says so. */
final class Pointwise {
    private final Reals reals;

    Pointwise(Reals reals) {
        this.reals = reals;
    }

    Mat.Real map(Elementwise f, Mat.Real a) {
        DMatrixRMaj c = reals.empty(a.rows(), a.columns());
        double slopes = 0;
        for (int i = c.getNumElements() - 1; i >= 0; i--) {
            double x = admitted(f, a.entries().data[i], a.magnitude());
            c.data[i] = f.at(x);
            double slope = f.slopeAt(x);
            slopes += slope * slope;
        }
        double floor = Math.sqrt(slopes / c.getNumElements()) * a.magnitude();
        return Reals.of(c, Math.min(floor, f == Elementwise.SQRT ? 10 * Math.sqrt(a.magnitude()) : Reals.STEEPEST * (1 + Reals.norm(c))));
    }

    /** The entry to use, or UNDEFINED where the function has no real value there. */
    private static double admitted(Elementwise f, double x, double magnitude) {
        boolean nothing = Math.abs(x) <= Reals.NOTHING * magnitude;
        return switch (f) {
            case RECIPROCAL -> {
                if (nothing) {
                    throw Reals.undefined("This divides by zero.");
                }
                yield x;
            }
            case LOG -> {
                if (x <= 0) {
                    throw Reals.undefined("This takes the logarithm of " + x + ", which is not positive.");
                }
                yield x;
            }
            case SQRT -> {
                if (x < -1e-11 * magnitude) {
                    throw Reals.undefined("This takes the square root of " + x + ", which is negative.");
                }
                yield Math.max(x, 0);
            }
            case ASIN, ACOS -> within(x, -1, 1, magnitude, "the angle of a sine or cosine of ");
            case ATANH -> within(x, -1, 1, 0, "the inverse hyperbolic tangent of ");
            case ACOSH -> within(x, 1, Double.MAX_VALUE, magnitude, "the inverse hyperbolic cosine of ");
            case FACTORIAL -> {
                if (x < 0 && x == Math.rint(x) || x > Factorial.LARGEST) {
                    throw Reals.undefined("This takes the factorial of " + x + ", which is not known here.");
                }
                yield x;
            }
            case EXP, ABS, SIGN, SIN, COS, TAN, ATAN, SINH, COSH, TANH, ASINH, FLOOR, CEIL, ROUND, SIGMOID, RELU, STEP -> x;
        };
    }

    /** The entry where it is between these two, or so little beyond them that this is rounding. */
    private static double within(double x, double least, double most, double magnitude, String what) {
        if (x < least - 1e-11 * magnitude || x > most + 1e-11 * magnitude) {
            throw Reals.undefined("This takes " + what + x + ", which is no real number.");
        }
        return Math.clamp(x, least, most);
    }

    /** Each entry to a fixed power. */
    Mat.Real power(Mat.Real a, double exponent) {
        DMatrixRMaj c = reals.empty(a.rows(), a.columns());
        double slopes = 0;
        for (int i = c.getNumElements() - 1; i >= 0; i--) {
            double x = a.entries().data[i];
            if (x < 0 && exponent != Math.rint(exponent)) {
                throw Reals.undefined("This raises the negative number " + x + " to the power " + exponent + ".");
            }
            if (exponent < 0 && Math.abs(x) <= Reals.NOTHING * a.magnitude()) {
                throw Reals.undefined("This divides by zero.");
            }
            c.data[i] = Math.pow(x, exponent);
            if (c.data[i] == 0 && x != 0) {
                throw Reals.undefined("This raises " + x + " to the power " + exponent + ", which is too near to zero for a number here.");
            }
            double slope = exponent == 0 ? 0 : exponent * Math.pow(x, exponent - 1);
            slopes += slope * slope;
        }
        double floor = Math.sqrt(slopes / c.getNumElements()) * a.magnitude();
        return Reals.of(c, Math.min(floor, exponent < 0 ? Reals.STEEPEST * Reals.norm(c) : 10 * Math.pow(a.magnitude(), exponent)));
    }
}
