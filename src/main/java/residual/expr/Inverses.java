package residual.expr;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** Inverses and determinants, and what hangs on them. An inverse that would be noise is undefined. */
final class Inverses {
    /** Above this condition number an inverse is noise. */
    private static final double WORST_CONDITION = 1e13;

    private final Reals reals;

    Inverses(Reals reals) {
        this.reals = reals;
    }

    /** Throws UNDEFINED where the matrix is singular or so nearly that its inverse is noise (condition above 1e13). */
    Mat.Real inverse(Mat.Real a) {
        int n = a.rows();
        reals.spend(3L * n * n * n);
        var solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj c = reals.empty(n, n);
        double norm = Reals.norm(a.entries());
        if (norm <= Reals.NOTHING * a.magnitude() || !solver.setA(a.entries().copy())) {
            throw singular();
        }
        solver.invert(c);
        double inverseNorm = Reals.norm(c);
        if (!(norm * inverseNorm < WORST_CONDITION)) {
            throw singular();
        }
        return Reals.of(c, inverseNorm * Math.min(Reals.STEEPEST, a.magnitude() / norm));
    }

    private static ExprException singular() {
        return Reals.undefined("This inverts a singular matrix (its condition number is above 1e13).");
    }

    Mat.Real det(Mat.Real a) {
        int n = a.rows();
        reals.spend((long) n * n * n);
        DMatrixRMaj c = reals.empty(1, 1);
        c.data[0] = n == 1 ? a.entries().data[0] : CommonOps_DDRM.det(a.entries());
        return Reals.of(c, Math.pow(a.magnitude() / Math.sqrt(n), n));
    }

    /** log |det A|; throws UNDEFINED where A is singular. */
    Mat.Real logdet(Mat.Real a) {
        int n = a.rows();
        reals.spend((long) n * n * n);
        var lu = DecompositionFactory_DDRM.lu(n, n);
        if (!lu.decompose(a.entries().copy())) {
            throw Reals.undefined("This takes the log determinant of a singular matrix.");
        }
        DMatrixRMaj upper = lu.getUpper(null);
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < n; i++) {
            double pivot = Math.abs(upper.get(i, i));
            if (pivot <= Reals.NOTHING * a.magnitude()) {
                throw Reals.undefined("This takes the log determinant of a singular matrix.");
            }
            sum += Math.log(pivot);
            terms += 1 + Math.log(pivot) * Math.log(pivot);
        }
        DMatrixRMaj c = reals.empty(1, 1);
        c.data[0] = sum;
        return Reals.of(c, Math.sqrt(terms));
    }

    /** Adjugate by cofactors, defined for singular matrices as well. */
    Mat.Real adjugate(Mat.Real a) {
        int n = a.rows();
        reals.spend((long) n * n * n * n * n);
        DMatrixRMaj c = reals.empty(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c.set(j, i, ((i + j) % 2 == 0 ? 1 : -1) * minor(a.entries(), i, j));
            }
        }
        return Reals.of(c, n * Math.pow(a.magnitude() / Math.sqrt(n), n - 1.0));
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
}
