package residual.expr;

import java.util.function.DoubleUnaryOperator;

/** A function of one number applied to each entry: its values, and its derivative in terms of other such functions. */
enum Elementwise {
    EXP(Math::exp, Math::exp),
    LOG(Math::log, x -> 1 / x),
    SQRT(Math::sqrt, x -> 0.5 / Math.sqrt(x)),
    ABS(Math::abs, Math::signum),
    SIGN(Math::signum, x -> 0),
    SIN(Math::sin, Math::cos),
    COS(Math::cos, x -> -Math.sin(x)),
    TAN(Math::tan, x -> 1 + Math.tan(x) * Math.tan(x)),
    ASIN(Math::asin, x -> 1 / Math.sqrt(1 - x * x)),
    ACOS(Math::acos, x -> -1 / Math.sqrt(1 - x * x)),
    ATAN(Math::atan, x -> 1 / (1 + x * x)),
    SINH(Math::sinh, Math::cosh),
    COSH(Math::cosh, Math::sinh),
    TANH(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
    ASINH(x -> Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1)), x -> 1 / Math.hypot(x, 1)),
    ACOSH(x -> Math.log(x + Math.sqrt(x * x - 1)), x -> 1 / Math.sqrt(x * x - 1)),
    ATANH(x -> 0.5 * Math.log((1 + x) / (1 - x)), x -> 1 / (1 - x * x)),
    FLOOR(Math::floor, x -> 0),
    CEIL(Math::ceil, x -> 0),
    ROUND(x -> Math.floor(x + 0.5), x -> 0),
    FACTORIAL(Factorial::of, x -> Factorial.of(x) * Math.log(1 + Math.abs(x))),
    SIGMOID(Elementwise::logistic, x -> logistic(x) * (1 - logistic(x))),
    RELU(x -> Math.max(x, 0), x -> x > 0 ? 1 : 0),
    STEP(x -> x > 0 ? 1 : 0, x -> 0),
    RECIPROCAL(x -> 1 / x, x -> -1 / (x * x));

    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;

    Elementwise(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        this.value = value;
        this.slope = slope;
    }

    double at(double x) {
        return value.applyAsDouble(x);
    }

    double slopeAt(double x) {
        return slope.applyAsDouble(x);
    }

    /** The derivative at {@code x}, where {@code y} is the value there. */
    Mat derivative(Algebra a, Mat x, Mat y) {
        return switch (this) {
            case EXP -> y;
            case LOG -> a.map(RECIPROCAL, x);
            case SQRT -> a.scale(0.5, a.map(RECIPROCAL, y));
            case ABS -> a.map(SIGN, x);
            case SIGN, STEP, FLOOR, CEIL, ROUND -> a.zeros(x.rows(), x.columns());
            case SIN -> a.map(COS, x);
            case COS -> a.scale(-1, a.map(SIN, x));
            case TAN -> a.add(ones(a, x), a.hadamard(y, y));
            case ASIN -> root(a, a.sub(ones(a, x), a.hadamard(x, x)));
            case ACOS -> a.scale(-1, root(a, a.sub(ones(a, x), a.hadamard(x, x))));
            case ATAN -> a.map(RECIPROCAL, a.add(ones(a, x), a.hadamard(x, x)));
            case SINH -> a.map(COSH, x);
            case COSH -> a.map(SINH, x);
            case TANH -> a.sub(ones(a, x), a.hadamard(y, y));
            case ASINH -> root(a, a.add(a.hadamard(x, x), ones(a, x)));
            case ACOSH -> root(a, a.sub(a.hadamard(x, x), ones(a, x)));
            case ATANH -> a.map(RECIPROCAL, a.sub(ones(a, x), a.hadamard(x, x)));
            case FACTORIAL -> throw Reals.undefined("The derivative of a factorial is not known here.");
            case SIGMOID -> a.hadamard(y, a.sub(ones(a, x), y));
            case RELU -> a.map(STEP, x);
            case RECIPROCAL -> a.scale(-1, a.hadamard(y, y));
        };
    }

    private static Mat ones(Algebra a, Mat x) {
        return a.ones(x.rows(), x.columns());
    }

    /** One over the square root of each entry. */
    private static Mat root(Algebra a, Mat x) {
        return a.map(RECIPROCAL, a.map(SQRT, x));
    }

    private static double logistic(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}
