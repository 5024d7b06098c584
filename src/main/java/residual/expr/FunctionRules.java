package residual.expr;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The named functions: their values, and beside them their pullbacks, which carry a gradient by the result back to a gradient by an argument
 * (Magnus and Neudecker, Matrix Differential Calculus; Giles 2008 for the decompositions).
 */
final class FunctionRules {
    private final Algebra a;
    private final Spectral spectral;

    FunctionRules(Algebra a) {
        this.a = a;
        this.spectral = new Spectral(a);
    }

    Mat apply(Fn fn, List<Mat> arguments) {
        Mat x = arguments.getFirst();
        return switch (fn) {
            case PINV -> a.pseudoInverse(x);
            case TR -> a.trace(x);
            case DET -> a.det(x);
            case LOGDET -> a.logdet(x);
            case ADJ -> a.adjugate(x);
            case NORM -> a.norm(x);
            case NORM2 -> entry(spectral.singularValues(x), 0);
            case NORMNUC -> a.sum(spectral.singularValues(x));
            case NORM1 -> a.sum(a.map(Elementwise.ABS, x));
            case DIAG -> isVector(x) ? a.diagonalMatrix(x) : a.diagonalOf(x);
            case VEC -> a.vec(x);
            case KRON -> a.kron(x, arguments.get(1));
            case COMM -> commutation(count(x), count(arguments.get(1)));
            case SQRTM -> spectral.squareRoot(x);
            case EXPM -> a.exponential(x);
            case POLAR -> spectral.polar(x);
            case EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FLOOR, CEIL, ROUND, FACTORIAL, SIGMOID, RELU, STEP -> a.map(Elementwise.valueOf(fn.name()), x);
            case SOFTMAX -> x.rows() == 1 || x.columns() == 1 ? softmax(x) : softmaxRows(x);
            case SOFTMAXROWS -> softmaxRows(x);
            case LOGSUMEXP -> logSumExp(x);
            case RANK -> a.number(a.factors().rank(x.real()));
            case EIGVALS -> spectral.eigenvalues(x);
            case EIGMAX -> entry(spectral.eigenvalues(x), 0);
            case EIGMIN -> entry(spectral.eigenvalues(x), x.rows() - 1);
            case SVALS -> spectral.singularValues(x);
            case INNER -> a.inner(x, arguments.get(1));
            case SUM -> a.sum(x);
            case ROWSUM -> a.rowSums(x);
            case COLSUM -> a.columnSums(x);
            case MEAN -> a.scale(1.0 / entries(x), a.sum(x));
            case MAX -> arguments.size() == 2 ? larger(x, arguments.get(1)) : a.inner(mask(x, largest(x.real())), x);
            case MIN -> arguments.size() == 2 ? smaller(x, arguments.get(1)) : a.inner(mask(x, largest((Mat.Real) a.scale(-1, x.real()))), x);
        };
    }

    /** The gradient by argument number {@code which}, given that by the result {@code y} is {@code g}. */
    Mat pullback(Fn fn, List<Mat> arguments, int which, Mat y, Mat g) {
        Mat x = arguments.get(which);
        return switch (fn) {
            case PINV -> pseudoInverse(x, y, g);
            case TR -> a.multiply(g, a.eye(x.rows()));
            case DET -> a.multiply(g, a.transpose(a.adjugate(x)));
            case LOGDET -> a.multiply(g, a.transpose(a.inverse(x)));
            case ADJ -> adjugate(x, y, g);
            case NORM -> a.multiply(a.divide(g, y), x);
            case NORM2 -> spectral.singularCombination(x, unit(g, 0, Math.min(x.rows(), x.columns())));
            case NORMNUC -> a.multiply(g, spectral.polar(x));
            case NORM1 -> a.multiply(g, a.map(Elementwise.SIGN, x));
            case DIAG -> isVector(x) ? like(x, a.diagonalOf(g)) : a.diagonalMatrix(g);
            case VEC -> a.unvec(g, x.rows(), x.columns());
            case KRON -> kronecker(arguments, which, g);
            case COMM, RANK, SIGN, STEP, FLOOR, CEIL, ROUND -> a.zeros(x.rows(), x.columns());
            case SQRTM -> spectral.sylvester(y, g);
            case EXPM -> exponential(x, g);
            case POLAR -> polar(x, g);
            case EXP, LOG, SQRT, ABS, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ASINH, ACOSH, ATANH, FACTORIAL, SIGMOID, RELU -> a.hadamard(Elementwise.valueOf(fn.name()).derivative(a, x, y), g);
            case SOFTMAX -> x.rows() == 1 || x.columns() == 1 ? a.hadamard(y, a.sub(g, a.spread(a.inner(y, g), x.rows(), x.columns()))) : softmaxRows(y, g);
            case SOFTMAXROWS -> softmaxRows(y, g);
            case LOGSUMEXP -> a.multiply(g, softmax(x));
            case EIGVALS -> eigenvalues(x, g);
            case EIGMAX -> eigenvalues(x, unit(g, 0, x.rows()));
            case EIGMIN -> eigenvalues(x, unit(g, x.rows() - 1, x.rows()));
            case SVALS -> spectral.singularCombination(x, g);
            case INNER -> a.multiply(g, arguments.get(1 - which));
            case SUM -> a.spread(g, x.rows(), x.columns());
            case MEAN -> a.spread(a.scale(1.0 / entries(x), g), x.rows(), x.columns());
            case ROWSUM, COLSUM -> a.spread(g, x.rows(), x.columns());
            case MAX -> extreme(arguments, which, g, 1);
            case MIN -> extreme(arguments, which, g, -1);
        };
    }

    // ---- parts of the rules above

    private Mat entry(Mat column, int row) {
        return a.slice(column, row, 0, 1, 1);
    }

    private Mat unit(Mat g, int row, int length) {
        return a.place(g, row, 0, length, 1);
    }

    private Mat like(Mat vector, Mat column) {
        return vector.columns() == 1 ? column : a.transpose(column);
    }

    private static boolean isVector(Mat x) {
        return x.rows() != x.columns() && (x.rows() == 1 || x.columns() == 1);
    }

    private static int entries(Mat x) {
        return x.rows() * x.columns();
    }

    private static int count(Mat x) {
        return (int) x.real().entries().data[0];
    }

    private Mat softmax(Mat x) {
        double top = CommonOps_DDRM.elementMax(x.real().entries());
        Mat e = a.map(Elementwise.EXP, a.sub(x, a.scale(top, a.ones(x.rows(), x.columns()))));
        return a.divide(e, a.sum(e));
    }

    private Mat softmaxRows(Mat x) {
        DMatrixRMaj tops = new DMatrixRMaj(x.rows(), 1);
        CommonOps_DDRM.maxRows(x.real().entries(), tops);
        Mat e = a.map(Elementwise.EXP, a.sub(x, a.spread(Reals.of(tops), x.rows(), x.columns())));
        return a.hadamard(e, a.spread(a.map(Elementwise.RECIPROCAL, a.rowSums(e)), x.rows(), x.columns()));
    }

    private Mat softmaxRows(Mat y, Mat g) {
        return a.hadamard(y, a.sub(g, a.spread(a.rowSums(a.hadamard(y, g)), y.rows(), y.columns())));
    }

    private Mat logSumExp(Mat x) {
        double top = CommonOps_DDRM.elementMax(x.real().entries());
        Mat e = a.map(Elementwise.EXP, a.sub(x, a.scale(top, a.ones(x.rows(), x.columns()))));
        return a.add(a.number(top), a.map(Elementwise.LOG, a.sum(e)));
    }

    private static int largest(Mat.Real x) {
        int best = 0;
        for (int i = 1; i < x.entries().getNumElements(); i++) {
            best = x.entries().data[i] > x.entries().data[best] ? i : best;
        }
        return best;
    }

    private static Mat mask(Mat x, int chosen) {
        DMatrixRMaj m = new DMatrixRMaj(x.rows(), x.columns());
        m.data[chosen] = 1;
        return Reals.of(m);
    }

    private Mat larger(Mat x, Mat y) {
        return a.add(x, a.map(Elementwise.RELU, a.sub(y, x)));
    }

    private Mat smaller(Mat x, Mat y) {
        return a.sub(x, a.map(Elementwise.RELU, a.sub(x, y)));
    }

    private Mat extreme(List<Mat> arguments, int which, Mat g, double sign) {
        Mat x = arguments.get(which);
        if (arguments.size() == 1) {
            return a.multiply(g, mask(x, largest((Mat.Real) a.scale(sign, x.real()))));
        }
        return a.hadamard(g, a.map(Elementwise.STEP, a.scale(sign, a.sub(x, arguments.get(1 - which)))));
    }

    private Mat commutation(int p, int q) {
        DMatrixRMaj m = new DMatrixRMaj(p * q, p * q);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < q; j++) {
                m.set(i * q + j, j * p + i, 1);
            }
        }
        return Reals.of(m);
    }

    /** The transpose of Golub and Pereyra's differential. */
    private Mat pseudoInverse(Mat x, Mat p, Mat g) {
        Mat pt = a.transpose(p);
        Mat gt = a.transpose(g);
        Mat right = a.sub(a.eye(x.rows()), a.multiply(x, p));
        Mat left = a.sub(a.eye(x.columns()), a.multiply(p, x));
        Mat first = a.scale(-1, a.multiply(pt, a.multiply(g, pt)));
        Mat second = a.multiply(right, a.multiply(gt, a.multiply(p, pt)));
        Mat third = a.multiply(a.multiply(pt, p), a.multiply(gt, left));
        return a.add(first, a.add(second, third));
    }

    /** d adj A = tr(adj(A) dA) A^-1 - adj(A) dA A^-1. */
    private Mat adjugate(Mat x, Mat y, Mat g) {
        Mat inverse = a.inverse(x);
        Mat yt = a.transpose(y);
        return a.sub(a.multiply(a.inner(inverse, g), yt), a.multiply(yt, a.multiply(g, a.transpose(inverse))));
    }

    private Mat kronecker(List<Mat> arguments, int which, Mat g) {
        Mat x = arguments.get(which);
        Mat other = arguments.get(1 - which);
        Mat result = a.zeros(x.rows(), x.columns());
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                Mat one = Reals.of(((Mat.Real) a.place(a.number(1), i, j, x.rows(), x.columns())).entries());
                Mat image = which == 0 ? a.kron(one, other) : a.kron(other, one);
                result = a.add(result, a.place(a.inner(image, g), i, j, x.rows(), x.columns()));
            }
        }
        return result;
    }

    /** The differential of exp at A' in direction G is the upper right block of exp [A', G; 0, A'] (Higham 2008, theorem 3.6). */
    private Mat exponential(Mat x, Mat g) {
        int n = x.rows();
        Mat xt = a.transpose(x);
        Mat diagonal = a.add(a.place(xt, 0, 0, 2 * n, 2 * n), a.place(xt, n, n, 2 * n, 2 * n));
        return a.slice(a.exponential(a.add(diagonal, a.place(g, 0, n, 2 * n, 2 * n))), 0, n, n, n);
    }

    /** With A = P H: dP = P Z where H Z + Z H = P' dA - dA' P, plus (I - P P') dA H^-1 (and transposed for wide A). */
    private Mat polar(Mat x, Mat g) {
        if (x.rows() < x.columns()) {
            return a.transpose(polar(a.transpose(x), a.transpose(g)));
        }
        Mat h = spectral.squareRoot(a.multiply(a.transpose(x), x));
        Mat inverse = a.inverse(h);
        Mat p = a.multiply(x, inverse);
        Mat inside = a.multiply(a.transpose(p), g);
        Mat z = spectral.sylvester(h, a.sub(inside, a.transpose(inside)));
        return a.add(a.multiply(p, z), a.multiply(a.sub(g, a.multiply(p, inside)), inverse));
    }

    private Mat eigenvalues(Mat x, Mat weights) {
        Mat u = spectral.eigenvectors(x);
        return a.multiply(u, a.multiply(a.diagonalMatrix(weights), a.transpose(u)));
    }
}
