package residual.expr;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** Operations on numbers with the magnitude of their terms. Whatever is not finite ends in an {@link ExprException}. */
final class Reals {
    /** Above this condition number an inverse is noise. */
    private static final double WORST_CONDITION = 1e13;
    /** A number this small beside the terms that made it is taken to be zero. */
    private static final double NOTHING = 1e-13;
    /** The most by which the magnitude may grow in one nonlinear step, so that no tolerance becomes meaningless. */
    private static final double STEEPEST = 1e3;

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

    Mat.Real map(Elementwise f, Mat.Real a) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        double slopes = 0;
        for (int i = c.getNumElements() - 1; i >= 0; i--) {
            double x = admitted(f, a.entries().data[i], a.magnitude());
            c.data[i] = f.at(x);
            double slope = f.slopeAt(x);
            slopes += slope * slope;
        }
        double floor = Math.sqrt(slopes / c.getNumElements()) * a.magnitude();
        return of(c, Math.min(floor, f == Elementwise.SQRT ? 10 * Math.sqrt(a.magnitude()) : STEEPEST * (1 + norm(c))));
    }

    /** The root of the sum of squares. */
    Mat.Real frobenius(Mat.Real a) {
        DMatrixRMaj c = empty(1, 1);
        c.data[0] = norm(a.entries());
        budget.spend(a.entries().getNumElements());
        return of(c, a.magnitude());
    }

    /** The entry to use, or UNDEFINED where the function has no real value there. */
    private static double admitted(Elementwise f, double x, double magnitude) {
        boolean nothing = Math.abs(x) <= NOTHING * magnitude;
        return switch (f) {
            case RECIPROCAL -> {
                if (nothing) {
                    throw undefined("This divides by zero.");
                }
                yield x;
            }
            case LOG -> {
                if (x <= 0) {
                    throw undefined("This takes the logarithm of " + x + ", which is not positive.");
                }
                yield x;
            }
            case SQRT -> {
                if (x < -1e-11 * magnitude) {
                    throw undefined("This takes the square root of " + x + ", which is negative.");
                }
                yield Math.max(x, 0);
            }
            case ASIN, ACOS -> within(x, -1, 1, magnitude, "the angle of a sine or cosine of ");
            case ATANH -> within(x, -1, 1, 0, "the inverse hyperbolic tangent of ");
            case ACOSH -> within(x, 1, Double.MAX_VALUE, magnitude, "the inverse hyperbolic cosine of ");
            case FACTORIAL -> {
                if (x < 0 && x == Math.rint(x) || x > Factorial.LARGEST) {
                    throw undefined("This takes the factorial of " + x + ", which is not known here.");
                }
                yield x;
            }
            case EXP, ABS, SIGN, SIN, COS, TAN, ATAN, SINH, COSH, TANH, ASINH, FLOOR, CEIL, ROUND, SIGMOID, RELU, STEP -> x;
        };
    }

    /** The entry where it is between these two, or so little beyond them that this is rounding. */
    private static double within(double x, double least, double most, double magnitude, String what) {
        if (x < least - 1e-11 * magnitude || x > most + 1e-11 * magnitude) {
            throw undefined("This takes " + what + x + ", which is no real number.");
        }
        return Math.clamp(x, least, most);
    }

    /** Each entry to a fixed power. */
    Mat.Real power(Mat.Real a, double exponent) {
        DMatrixRMaj c = empty(a.rows(), a.columns());
        double slopes = 0;
        for (int i = c.getNumElements() - 1; i >= 0; i--) {
            double x = a.entries().data[i];
            if (x < 0 && exponent != Math.rint(exponent)) {
                throw undefined("This raises the negative number " + x + " to the power " + exponent + ".");
            }
            if (exponent < 0 && Math.abs(x) <= NOTHING * a.magnitude()) {
                throw undefined("This divides by zero.");
            }
            c.data[i] = Math.pow(x, exponent);
            double slope = exponent == 0 ? 0 : exponent * Math.pow(x, exponent - 1);
            slopes += slope * slope;
        }
        double floor = Math.sqrt(slopes / c.getNumElements()) * a.magnitude();
        return of(c, Math.min(floor, exponent < 0 ? STEEPEST * norm(c) : 10 * Math.pow(a.magnitude(), exponent)));
    }

    /** Throws UNDEFINED where the matrix is singular or so nearly that its inverse is noise (condition above 1e13). */
    Mat.Real inverse(Mat.Real a) {
        int n = a.rows();
        budget.spend(3L * n * n * n);
        var solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj c = empty(n, n);
        double norm = norm(a.entries());
        if (norm <= NOTHING * a.magnitude() || !solver.setA(a.entries().copy())) {
            throw singular();
        }
        solver.invert(c);
        double inverseNorm = norm(c);
        if (!(norm * inverseNorm < WORST_CONDITION)) {
            throw singular();
        }
        return of(c, inverseNorm * Math.min(STEEPEST, a.magnitude() / norm));
    }

    private static ExprException singular() {
        return undefined("This inverts a singular matrix (its condition number is above 1e13).");
    }

    Mat.Real det(Mat.Real a) {
        int n = a.rows();
        budget.spend((long) n * n * n);
        DMatrixRMaj c = empty(1, 1);
        c.data[0] = n == 1 ? a.entries().data[0] : CommonOps_DDRM.det(a.entries());
        return of(c, Math.pow(a.magnitude() / Math.sqrt(n), n));
    }

    /** log |det A|; throws UNDEFINED where A is singular. */
    Mat.Real logdet(Mat.Real a) {
        int n = a.rows();
        budget.spend((long) n * n * n);
        var lu = DecompositionFactory_DDRM.lu(n, n);
        if (!lu.decompose(a.entries().copy())) {
            throw undefined("This takes the log determinant of a singular matrix.");
        }
        DMatrixRMaj upper = lu.getUpper(null);
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < n; i++) {
            double pivot = Math.abs(upper.get(i, i));
            if (pivot <= NOTHING * a.magnitude()) {
                throw undefined("This takes the log determinant of a singular matrix.");
            }
            sum += Math.log(pivot);
            terms += 1 + Math.log(pivot) * Math.log(pivot);
        }
        DMatrixRMaj c = empty(1, 1);
        c.data[0] = sum;
        return of(c, Math.sqrt(terms));
    }

    /** Adjugate by cofactors, defined for singular matrices as well. */
    Mat.Real adjugate(Mat.Real a) {
        int n = a.rows();
        budget.spend((long) n * n * n * n * n);
        DMatrixRMaj c = empty(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c.set(j, i, ((i + j) % 2 == 0 ? 1 : -1) * minor(a.entries(), i, j));
            }
        }
        return of(c, n * Math.pow(a.magnitude() / Math.sqrt(n), n - 1.0));
    }

    private static double minor(DMatrixRMaj a, int row, int column) {
        int n = a.numRows - 1;
        if (n == 0) {
            return 1;
        }
        DMatrixRMaj part = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                part.set(i, j, a.get(i < row ? i : i + 1, j < column ? j : j + 1));
            }
        }
        return n == 1 ? part.data[0] : CommonOps_DDRM.det(part);
    }

    /** A singular value decomposition {@code U diag(s) V'} with as many columns as the smaller side, largest values first. */
    record Svd(DMatrixRMaj u, double[] s, DMatrixRMaj v) {}

    Svd svd(DMatrixRMaj a) {
        budget.spend(20L * a.numRows * a.numCols * Math.max(a.numRows, a.numCols));
        var svd = DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
        if (!svd.decompose(a.copy())) {
            throw undefined("The singular values could not be computed.");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj w = svd.getW(null);
        DMatrixRMaj v = svd.getV(null, false);
        SingularOps_DDRM.descendingOrder(u, false, w, v, false);
        double[] s = new double[Math.min(a.numRows, a.numCols)];
        for (int i = 0; i < s.length; i++) {
            s[i] = w.get(i, i);
        }
        return new Svd(u, s, v);
    }

    /** Moore-Penrose inverse; singular values below 1e-11 of the magnitude count as zero. */
    Mat.Real pseudoInverse(Mat.Real a) {
        Svd svd = svd(a.entries());
        DMatrixRMaj scaled = svd.v().copy();
        for (int j = 0; j < svd.s().length; j++) {
            double inverse = svd.s()[j] > 1e-11 * a.magnitude() ? 1 / svd.s()[j] : 0;
            for (int i = 0; i < scaled.numRows; i++) {
                scaled.set(i, j, scaled.get(i, j) * inverse);
            }
        }
        DMatrixRMaj c = empty(a.columns(), a.rows());
        CommonOps_DDRM.multTransB(scaled, svd.u(), c);
        return of(c);
    }

    /** The number of singular values above 1e-10 of the magnitude. */
    int rank(Mat.Real a) {
        int rank = 0;
        for (double s : svd(a.entries()).s()) {
            rank += s > 1e-10 * a.magnitude() ? 1 : 0;
        }
        return rank;
    }

    /** Eigenvalues, largest first, and eigenvectors in columns, of the symmetric part. */
    record Eigen(double[] values, DMatrixRMaj vectors) {}

    /** Throws UNDEFINED where the matrix is not symmetric. */
    Eigen eigen(Mat.Real a) {
        int n = a.rows();
        budget.spend(25L * n * n * n);
        DMatrixRMaj symmetric = symmetricPart(a);
        var eig = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eig.decompose(symmetric)) {
            throw undefined("The eigenvalues could not be computed.");
        }
        var order = IntStream.range(0, n).boxed()
                .sorted((i, j) -> Double.compare(eig.getEigenvalue(j).getReal(), eig.getEigenvalue(i).getReal())).toList();
        double[] values = new double[n];
        DMatrixRMaj vectors = empty(n, n);
        for (int j = 0; j < n; j++) {
            values[j] = eig.getEigenvalue(order.get(j)).getReal();
            CommonOps_DDRM.insert(eig.getEigenVector(order.get(j)), vectors, 0, j);
        }
        return new Eigen(values, vectors);
    }

    private static DMatrixRMaj symmetricPart(Mat.Real a) {
        if (asymmetry(a) > 1e-8 * a.magnitude()) {
            throw undefined("This needs a symmetric matrix, and the one here is not.");
        }
        DMatrixRMaj turned = new DMatrixRMaj(a.columns(), a.rows());
        CommonOps_DDRM.transpose(a.entries(), turned);
        CommonOps_DDRM.add(0.5, a.entries(), 0.5, turned, turned);
        return turned;
    }

    private static double asymmetry(Mat.Real a) {
        double worst = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < i; j++) {
                worst = Math.max(worst, Math.abs(a.entries().get(i, j) - a.entries().get(j, i)));
            }
        }
        return worst;
    }

    /** The column of the eigenvalues, largest first; of a matrix that is not symmetric only where all of them are real. */
    Mat.Real eigenvalues(Mat.Real a) {
        return column(asymmetry(a) > 1e-8 * a.magnitude() ? realEigenvalues(a) : eigen(a).values(), a.magnitude());
    }

    private double[] realEigenvalues(Mat.Real a) {
        budget.spend(25L * a.rows() * a.rows() * a.rows());
        var eig = DecompositionFactory_DDRM.eig(a.rows(), false, false);
        if (!eig.decompose(a.entries().copy())) {
            throw undefined("The eigenvalues could not be computed.");
        }
        double[] negated = new double[a.rows()];
        for (int i = 0; i < negated.length; i++) {
            if (Math.abs(eig.getEigenvalue(i).getImaginary()) > 1e-9 * a.magnitude()) {
                throw undefined("This asks for the eigenvalues of a matrix that is not symmetric and whose eigenvalues are complex.");
            }
            negated[i] = -eig.getEigenvalue(i).getReal();
        }
        Arrays.sort(negated);
        return Arrays.stream(negated).map(v -> -v).toArray();
    }

    Mat.Real column(double[] values, double floor) {
        return of(new DMatrixRMaj(values.length, 1, true, values.clone()), floor);
    }
}
