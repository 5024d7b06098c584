package residual.expr;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Singular values and eigenvalues with their vectors, and what is computed by them. */
final class Factors {
    private final Reals reals;

    Factors(Reals reals) {
        this.reals = reals;
    }

    /** A singular value decomposition {@code U diag(s) V'} with as many columns as the smaller side, largest values first. */
    record Svd(DMatrixRMaj u, double[] s, DMatrixRMaj v) {}

    Svd svd(DMatrixRMaj a) {
        reals.spend(20L * a.numRows * a.numCols * Math.max(a.numRows, a.numCols));
        var svd = DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, true);
        if (!svd.decompose(a.copy())) {
            throw Reals.undefined("The singular values could not be computed.");
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
        DMatrixRMaj c = reals.empty(a.columns(), a.rows());
        CommonOps_DDRM.multTransB(scaled, svd.u(), c);
        return Reals.of(c);
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
        reals.spend(25L * n * n * n);
        DMatrixRMaj symmetric = symmetricPart(a);
        var eig = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eig.decompose(symmetric)) {
            throw Reals.undefined("The eigenvalues could not be computed.");
        }
        var order = IntStream.range(0, n).boxed()
                .sorted((i, j) -> Double.compare(eig.getEigenvalue(j).getReal(), eig.getEigenvalue(i).getReal())).toList();
        double[] values = new double[n];
        DMatrixRMaj vectors = reals.empty(n, n);
        for (int j = 0; j < n; j++) {
            values[j] = eig.getEigenvalue(order.get(j)).getReal();
            CommonOps_DDRM.insert(eig.getEigenVector(order.get(j)), vectors, 0, j);
        }
        return new Eigen(values, vectors);
    }

    private static DMatrixRMaj symmetricPart(Mat.Real a) {
        if (asymmetry(a) > 1e-8 * a.magnitude()) {
            throw Reals.undefined("This needs a symmetric matrix, and the one here is not.");
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
        return reals.column(asymmetry(a) > 1e-8 * a.magnitude() ? realEigenvalues(a) : eigen(a).values(), a.magnitude());
    }

    private double[] realEigenvalues(Mat.Real a) {
        reals.spend(25L * a.rows() * a.rows() * a.rows());
        var eig = DecompositionFactory_DDRM.eig(a.rows(), false, false);
        if (!eig.decompose(a.entries().copy())) {
            throw Reals.undefined("The eigenvalues could not be computed.");
        }
        double[] negated = new double[a.rows()];
        for (int i = 0; i < negated.length; i++) {
            if (Math.abs(eig.getEigenvalue(i).getImaginary()) > 1e-9 * a.magnitude()) {
                throw Reals.undefined("This asks for the eigenvalues of a matrix that is not symmetric and whose eigenvalues are complex.");
            }
            negated[i] = -eig.getEigenvalue(i).getReal();
        }
        Arrays.sort(negated);
        return Arrays.stream(negated).map(v -> -v).toArray();
    }
}
