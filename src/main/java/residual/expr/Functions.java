package residual.expr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of the language by every name people give them. */
final class Functions {
    private static final Map<String, Fn> ONE_ARGUMENT = oneArgument();
    private static final Map<Fn, Fn> INVERSES = Map.of(Fn.SIN, Fn.ASIN, Fn.COS, Fn.ACOS, Fn.TAN, Fn.ATAN, Fn.SINH, Fn.ASINH, Fn.COSH, Fn.ACOSH, Fn.TANH, Fn.ATANH);

    /** Functions with a rule of their own in {@link Calls}. */
    private static final Set<String> SPECIAL = Set.of("I", "eye", "identity", "inv", "inverse", "transpose", "ones", "zeros",
            "norm", "kron", "inner", "dot", "matmul", "mm", "mv", "swapaxes", "mul", "multiply", "outer", "comm", "sum", "prod", "grad", "gradient", "jac",
            "jacobian", "hess", "hessian", "d", "dd", "psd", "sigmoidprime", "matrix_power", "matrixpower", "mpower",
            "power", "pow", "solve", "block", "hstack", "vstack", "array", "asarray", "tensor", "mat", "horzcat",
            "vertcat", "reshape", "svd", "sigmamin", "square", "softmax", "max", "min", "cat", "concatenate", "hadamard", "times",
            "e", "one", "onevec", "mtimes", "log1p", "ravel", "flatten", "view", "squeeze", "unsqueeze", "copy", "item", "clone", "detach",
            "conj", "T", "mT", "H", "float", "clamp", "clip", "binomial", "binom", "nchoosek", "nthroot", "nthRoot", "cosech", "sort", "log_softmax", "logsoftmax", "maximum", "minimum", "argmax", "argmin", "arg", "sup", "inf",
            "mldivide", "mrdivide", "rdivide", "subtract", "add", "negative", "divide", "double", 
            "bmm", "einsum", "vdot", "ctranspose", "uminus", "plus", "minus", "expand_dims", "column_stack",
            "row_stack", "ones_like", "zeros_like", "expanddims", "columnstack", "rowstack", "oneslike", "zeroslike",
            "allclose", "array_equal", "isclose", "multi_dot", "multidot", "cond", "matrix_norm", "vector_norm", "cross", "sec", "csc", "cot", "sech", "csch", "coth", "cosec", "log10", "log2", "lg", "cbrt", "amax", "amin", "Max", "Min");

    private Functions() {}

    static boolean isKnown(String name) {
        return ONE_ARGUMENT.containsKey(name) || SPECIAL.contains(name);
    }

    /** The function of one argument with this name. */
    static Optional<Fn> ofOneArgument(String name) {
        return Optional.ofNullable(ONE_ARGUMENT.get(name));
    }

    /** The inverse function that {@code \sin^{-1} x} stands for. */
    static Optional<Fn> inverse(Fn fn) {
        return Optional.ofNullable(INVERSES.get(fn));
    }

    /** Functions whose operand may follow without parentheses and whose value is a number. */
    static boolean isScalarValued(Fn fn) {
        return switch (fn) {
            case TR, DET, LOGDET, NORM, NORM2, NORMNUC, NORM1, LOGSUMEXP, RANK, EIGMAX, EIGMIN, INNER, SUM, MEAN -> true;
            case PINV, ADJ, DIAG, VEC, KRON, COMM, SQRTM, EXPM, POLAR, EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID,
                RELU, STEP, SOFTMAX, SOFTMAXROWS, EIGVALS, SVALS, ROWSUM, COLSUM, MAX, MIN -> false;
        };
    }

    /** Functions applied to each entry. */
    static boolean isElementwise(Fn fn) {
        return switch (fn) {
            case EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID, RELU, STEP -> true;
            case TR, DET, LOGDET, NORM, NORM2, NORMNUC, NORM1, LOGSUMEXP, RANK, EIGMAX, EIGMIN, INNER, SUM, MEAN, PINV, ADJ,
                DIAG, VEC, KRON, COMM, SQRTM, EXPM, POLAR, SOFTMAX, SOFTMAXROWS, EIGVALS, SVALS, ROWSUM, COLSUM, MAX, MIN -> false;
        };
    }

    private static Map<String, Fn> oneArgument() {
        var names = new HashMap<String, Fn>();
        put(names, Fn.PINV, "pinv pinverse");
        put(names, Fn.TR, "tr Tr TR trace Trace");
        put(names, Fn.DET, "det Det determinant");
        put(names, Fn.LOGDET, "logdet slogdet logabsdet");
        put(names, Fn.ADJ, "adj adjugate adjoint");
        put(names, Fn.NORM2, "norm2 specnorm opnorm");
        put(names, Fn.NORMNUC, "normnuc nucnorm nuc");
        put(names, Fn.NORM1, "norm1");
        put(names, Fn.DIAG, "diag Diag diagflat diagonal diagm");
        put(names, Fn.VEC, "vec Vec");
        put(names, Fn.SQRTM, "sqrtm");
        put(names, Fn.EXPM, "expm");
        put(names, Fn.POLAR, "polar msign");
        put(names, Fn.EXP, "exp Exp");
        put(names, Fn.LOG, "log ln Log");
        put(names, Fn.SQRT, "sqrt");
        put(names, Fn.ABS, "abs Abs fabs");
        put(names, Fn.SIGN, "sign sgn signum");
        put(names, Fn.SIN, "sin");
        put(names, Fn.COS, "cos");
        put(names, Fn.TAN, "tan tg");
        put(names, Fn.ASIN, "asin arcsin");
        put(names, Fn.ACOS, "acos arccos");
        put(names, Fn.ATAN, "atan arctan arctg");
        put(names, Fn.SINH, "sinh");
        put(names, Fn.COSH, "cosh");
        put(names, Fn.TANH, "tanh Tanh");
        put(names, Fn.ASINH, "asinh arcsinh arsinh");
        put(names, Fn.ACOSH, "acosh arccosh arcosh");
        put(names, Fn.ATANH, "atanh arctanh artanh");
        put(names, Fn.FLOOR, "floor");
        put(names, Fn.CEIL, "ceil ceiling");
        put(names, Fn.ROUND, "round rint");
        put(names, Fn.FACTORIAL, "factorial fact");
        put(names, Fn.SIGMOID, "sigmoid Sigmoid sigm expit logistic");
        put(names, Fn.RELU, "relu ReLU Relu ReLu RELU");
        put(names, Fn.STEP, "step heaviside");
        put(names, Fn.SOFTMAXROWS, "softmaxrows");
        put(names, Fn.LOGSUMEXP, "logsumexp lse LSE");
        put(names, Fn.RANK, "rank Rank rk matrix_rank matrixrank");
        put(names, Fn.EIGVALS, "eigvals eig eigvalsh eigenvalues");
        put(names, Fn.EIGMAX, "eigmax lambdamax");
        put(names, Fn.EIGMIN, "eigmin lambdamin");
        put(names, Fn.SVALS, "svals svdvals singvals");
        put(names, Fn.ROWSUM, "rowsum rowsums");
        put(names, Fn.COLSUM, "colsum colsums");
        put(names, Fn.MEAN, "mean Mean avg");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Fn> names, Fn fn, String spellings) {
        for (String name : spellings.split(" ")) {
            names.put(name, fn);
        }
    }
}
