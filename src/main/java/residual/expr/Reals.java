package residual.expr;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Operations on numbers with the magnitude of their terms. Whatever is not finite ends in an {@link ExprException}. */
final class Reals {
    /** A number this small beside the terms that made it is taken to be zero. */
    static final double NOTHING = 1e-13;
    /** The most by which the magnitude may grow in one nonlinear step, so that no tolerance becomes meaningless. */
    static final double STEEPEST = 1e3;

    private final Budget budget;

    Reals(Budget budget) {
        this.budget = budget;
    }

    /** Entries with a magnitude of at least {@code floor}; throws UNDEFINED where an entry is not finite. */
    static Mat.Real of(DMatrixRMaj entries, double floor) {
        double norm = norm(entries);
        if (!(norm < Double.POSITIVE_INFINITY)) {
            throw undefined("A value is infinite or not a number here.");
        }
        return new Mat.Real(entries, floor >= norm ? Math.min(floor, 1e300) : norm);
    }

    static Mat.Real of(DMatrixRMaj entries) {
        return of(entries, 0);
    }

    static double norm(DMatrixRMaj m) {
        double sum = 0;
        for (int i = m.getNumElements() - 1; i >= 0; i--) {
            sum += m.data[i] * m.data[i];
        }
        return sum > 1e-280 && sum < Double.POSITIVE_INFINITY ? Math.sqrt(sum) : scaledNorm(m);
    }

    /** The root of the sum of two squares. */
    private static double hypot(double x, double y) {
        double sum = x * x + y * y;
        return sum > 1e-280 && sum < Double.POSITIVE_INFINITY ? Math.sqrt(sum) : Math.hypot(x, y);
    }

    /** The norm where squares of the entries are too large or too small for a number. */
    private static double scaledNorm(DMatrixRMaj m) {
        double largest = 0;
        for (int i = m.getNumElements() - 1; i >= 0; i--) {
            largest = Math.max(largest, Math.abs(m.data[i]));
        }
        double sum = 0;
        for (int i = m.getNumElements() - 1; i >= 0 && largest > 0; i--) {
            sum += m.data[i] / largest * (m.data[i] / largest);
        }
        return largest * Math.sqrt(sum);
    }

    static ExprException undefined(String sentence) {
        return new ExprException(ExprException.Kind.UNDEFINED, sentence);
    }

    void spend(long operations) {
        budget.spend(operations);
    }

    /** Counts the bytes that something beside the matrices takes. */
    void take(long bytes) {
        budget.take(bytes);
    }

    DMatrixRMaj empty(long rows, long columns) {
        budget.room(rows, columns);
        return new DMatrixRMaj((int) rows, (int) columns);
    }

    Mat.Real add(Mat.Real a, Mat.Real b, double sign) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        for (int i = c.getNumElements() - 1; i >= 0; i--) {
            c.data[i] = a.entries().data[i] + sign * b.entries().data[i];
        }
        return of(c, hypot(a.magnitude(), b.magnitude()));
    }

    Mat.Real scale(double factor, Mat.Real a) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        CommonOps_DDRM.scale(factor, a.entries(), c);
        return of(c, Math.abs(factor) * a.magnitude());
    }

    Mat.Real scaleBy(Mat.Real number, Mat.Real a) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        CommonOps_DDRM.scale(number.entries().data[0], a.entries(), c);
        return of(c, number.magnitude() * a.magnitude());
    }

    Mat.Real multiply(Mat.Real a, Mat.Real b) {
        DMatrixRMaj c = empty(a.rows(), b.columns());
        budget.spend((long) a.rows() * a.columns() * b.columns());
        CommonOps_DDRM.mult(a.entries(), b.entries(), c);
        return of(c, a.magnitude() * b.magnitude() / Math.sqrt(a.columns()));
    }

    Mat.Real hadamard(Mat.Real a, Mat.Real b) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        CommonOps_DDRM.elementMult(a.entries(), b.entries(), c);
        return of(c, a.magnitude() * b.magnitude() / Math.sqrt(c.getNumElements()));
    }

    Mat.Real kron(Mat.Real a, Mat.Real b) {
        DMatrixRMaj c = empty((long) a.rows() * b.rows(), (long) a.columns() * b.columns());
        CommonOps_DDRM.kron(a.entries(), b.entries(), c);
        return of(c, a.magnitude() * b.magnitude());
    }

    Mat.Real transpose(Mat.Real a) {
        DMatrixRMaj c = empty(a.columns(), a.rows());
        CommonOps_DDRM.transpose(a.entries(), c);
        return new Mat.Real(c, a.magnitude());
    }

    Mat.Real slice(Mat.Real a, int row, int column, int rows, int columns) {
        DMatrixRMaj c = empty(rows, columns);
        CommonOps_DDRM.extract(a.entries(), row, row + rows, column, column + columns, c, 0, 0);
        return of(c, a.magnitude() * Math.sqrt((double) rows * columns / a.entries().getNumElements()));
    }

    /** The matrices side by side. */
    Mat.Real beside(List<Mat.Real> parts) {
        int rows = parts.getFirst().rows();
        int columns = parts.stream().mapToInt(Mat.Real::columns).sum();
        DMatrixRMaj c = empty(rows, columns);
        double squares = 0;
        int at = 0;
        for (Mat.Real part : parts) {
            CommonOps_DDRM.insert(part.entries(), c, 0, at);
            at += part.columns();
            squares = hypot(squares, part.magnitude());
        }
        return of(c, squares);
    }

    /** The matrices below each other. */
    Mat.Real below(List<Mat.Real> parts) {
        int rows = parts.stream().mapToInt(Mat.Real::rows).sum();
        DMatrixRMaj c = empty(rows, parts.getFirst().columns());
        double squares = 0;
        int at = 0;
        for (Mat.Real part : parts) {
            CommonOps_DDRM.insert(part.entries(), c, at, 0);
            at += part.rows();
            squares = hypot(squares, part.magnitude());
        }
        return of(c, squares);
    }

    /** A matrix of zeros with {@code a} placed at (row, column). */
    Mat.Real place(Mat.Real a, int row, int column, int rows, int columns) {
        DMatrixRMaj c = empty(rows, columns);
        CommonOps_DDRM.insert(a.entries(), c, row, column);
        return new Mat.Real(c, a.magnitude());
    }

    Mat.Real vec(Mat.Real a) {
        DMatrixRMaj c = empty((long) a.rows() * a.columns(), 1);
        for (int j = 0, at = 0; j < a.columns(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                c.data[at++] = a.entries().unsafe_get(i, j);
            }
        }
        return new Mat.Real(c, a.magnitude());
    }

    Mat.Real unvec(Mat.Real a, int rows, int columns) {
        DMatrixRMaj c = empty(rows, columns);
        for (int j = 0, at = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                c.unsafe_set(i, j, a.entries().data[at++]);
            }
        }
        return new Mat.Real(c, a.magnitude());
    }

    Mat.Real diagonalMatrix(Mat.Real vector) {
        int n = vector.entries().getNumElements();
        DMatrixRMaj c = empty(n, n);
        for (int i = 0; i < n; i++) {
            c.unsafe_set(i, i, vector.entries().data[i]);
        }
        return new Mat.Real(c, vector.magnitude());
    }

    Mat.Real diagonalOf(Mat.Real a) {
        DMatrixRMaj c = empty(a.rows(), 1);
        for (int i = 0; i < a.rows(); i++) {
            c.data[i] = a.entries().unsafe_get(i, i);
        }
        return of(c, a.magnitude() / Math.sqrt(a.rows()));
    }

    Mat.Real sum(Mat.Real a) {
        DMatrixRMaj c = empty(1, 1);
        c.data[0] = CommonOps_DDRM.elementSum(a.entries());
        budget.spend(a.entries().getNumElements());
        return of(c, a.magnitude());
    }

    /** The row of the sums of the columns. */
    Mat.Real columnSums(Mat.Real a) {
        DMatrixRMaj c = empty(1, a.columns());
        CommonOps_DDRM.sumCols(a.entries(), c);
        return of(c, a.magnitude());
    }

    /** A number, row or column repeated to fill a matrix. */
    Mat.Real spread(Mat.Real a, int rows, int columns) {
        DMatrixRMaj c = empty(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                c.unsafe_set(i, j, a.entries().unsafe_get(a.rows() == 1 ? 0 : i, a.columns() == 1 ? 0 : j));
            }
        }
        return of(c, a.magnitude() * Math.sqrt((double) c.getNumElements() / a.entries().getNumElements()));
    }

    /** The root of the sum of squares. */
    Mat.Real frobenius(Mat.Real a) {
        DMatrixRMaj c = empty(1, 1);
        c.data[0] = norm(a.entries());
        budget.spend(a.entries().getNumElements());
        return of(c, a.magnitude());
    }

    Mat.Real column(double[] values, double floor) {
        return of(new DMatrixRMaj(values.length, 1, true, values.clone()), floor);
    }
}
