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
    TANH(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
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
            case SIGN, STEP -> a.zeros(x.rows(), x.columns());
            case SIN -> a.map(COS, x);
            case COS -> a.scale(-1, a.map(SIN, x));
            case TANH -> a.sub(a.ones(x.rows(), x.columns()), a.hadamard(y, y));
            case SIGMOID -> a.hadamard(y, a.sub(a.ones(x.rows(), x.columns()), y));
            case RELU -> a.map(STEP, x);
            case RECIPROCAL -> a.scale(-1, a.hadamard(y, y));
        };
    }

    private static double logistic(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}
