package residual.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Fn;
import residual.expr.Form;

/** Factorisations that a definition may give names to, with the shapes of their results. */
enum Decomposition {
    /** {@code U, s, V}: thin, s a column, largest first. */ SVD(3),
    /** {@code U, S, V}: U and V square, S of the shape of the matrix. */ SVDFULL(3),
    /** {@code lam, U} of a symmetric matrix, lam a column, largest first. */ EIGH(2),
    /** {@code Q, R}: thin. */ QR(2),
    /** {@code L}, lower triangular with {@code L L' = A}. */ CHOL(1);

    private final int results;

    Decomposition(int results) {
        this.results = results;
    }

    int results() {
        return results;
    }

    /** What kind of matrix the result at this place is. */
    Form form(int place) {
        return switch (this) {
            case SVD -> place == 1 ? Form.COLUMN : Form.MATRIX;
            case EIGH -> place == 0 ? Form.COLUMN : Form.MATRIX;
            case SVDFULL, QR, CHOL -> Form.MATRIX;
        };
    }

    static Optional<Decomposition> named(String name) {
        return List.of(values()).stream().filter(d -> d.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }

    /** The result at this place as an expression in the matrix, where the language has one. */
    Optional<Expr> formula(int place, Expr operand) {
        return switch (this) {
            case SVD -> place == 1 ? Optional.of(new Expr.Call(Fn.SVALS, operand)) : Optional.empty();
            case EIGH -> place == 0 ? Optional.of(new Expr.Call(Fn.EIGVALS, operand)) : Optional.empty();
            case SVDFULL, QR, CHOL -> Optional.empty();
        };
    }

    /** The factors; throws UNDEFINED where the matrix has none. */
    List<SimpleMatrix> of(SimpleMatrix matrix) {
        DMatrixRMaj a = matrix.getDDRM().copy();
        return switch (this) {
            case SVD -> singular(a, true);
            case SVDFULL -> singular(a, false);
            case EIGH -> eigen(a);
            case QR -> qr(a);
            case CHOL -> cholesky(a);
        };
    }

    private List<SimpleMatrix> singular(DMatrixRMaj a, boolean thin) {
        var svd = DecompositionFactory_DDRM.svd(a.numRows, a.numCols, true, true, thin);
        require(svd.decompose(a));
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj w = svd.getW(null);
        DMatrixRMaj v = svd.getV(null, false);
        SingularOps_DDRM.descendingOrder(u, false, w, v, false);
        return List.of(wrap(u), wrap(thin ? diagonal(w) : w), wrap(v));
    }

    private List<SimpleMatrix> eigen(DMatrixRMaj a) {
        var eig = DecompositionFactory_DDRM.eig(a.numRows, true, true);
        requireSymmetric(a);
        require(eig.decompose(symmetric(a)));
        Comparator<Integer> largestFirst = Comparator.comparingDouble(i -> -eig.getEigenvalue(i).getReal());
        List<Integer> order = IntStream.range(0, a.numRows).boxed().sorted(largestFirst).toList();
        DMatrixRMaj values = new DMatrixRMaj(a.numRows, 1);
        DMatrixRMaj vectors = new DMatrixRMaj(a.numRows, a.numRows);
        for (int j = 0; j < a.numRows; j++) {
            values.set(j, 0, eig.getEigenvalue(order.get(j)).getReal());
            CommonOps_DDRM.insert(eig.getEigenVector(order.get(j)), vectors, 0, j);
        }
        return List.of(wrap(values), wrap(vectors));
    }

    private List<SimpleMatrix> qr(DMatrixRMaj a) {
        var qr = DecompositionFactory_DDRM.qr(a.numRows, a.numCols);
        require(qr.decompose(a));
        return new ArrayList<>(List.of(wrap(qr.getQ(null, true)), wrap(qr.getR(null, true))));
    }

    private List<SimpleMatrix> cholesky(DMatrixRMaj a) {
        var chol = DecompositionFactory_DDRM.chol(a.numRows, true);
        requireSymmetric(a);
        require(chol.decompose(a));
        return List.of(wrap(chol.getT(null)));
    }

    private void requireSymmetric(DMatrixRMaj a) {
        DMatrixRMaj difference = a.copy();
        CommonOps_DDRM.subtractEquals(difference, CommonOps_DDRM.transpose(a, null));
        if (a.numRows != a.numCols || !(CommonOps_DDRM.elementMaxAbs(difference) <= 1e-8 * CommonOps_DDRM.elementMaxAbs(a))) {
            throw new ExprException(ExprException.Kind.UNDEFINED, word() + " needs a symmetric matrix, and the one here is not.");
        }
    }

    private void require(boolean done) {
        if (!done) {
            throw new ExprException(ExprException.Kind.UNDEFINED, word() + " of this matrix does not exist.");
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static DMatrixRMaj symmetric(DMatrixRMaj a) {
        DMatrixRMaj turned = CommonOps_DDRM.transpose(a, null);
        CommonOps_DDRM.add(0.5, a, 0.5, turned, turned);
        return turned;
    }

    private static DMatrixRMaj diagonal(DMatrixRMaj w) {
        DMatrixRMaj d = new DMatrixRMaj(Math.min(w.numRows, w.numCols), 1);
        CommonOps_DDRM.extractDiag(w, d);
        return d;
    }

    private static SimpleMatrix wrap(DMatrixRMaj m) {
        return SimpleMatrix.wrap(m);
    }
}
