package residual.check;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.simple.SimpleMatrix;

/** Eigenvalues of a symmetric matrix, largest first, and its eigenvectors as columns in that order. */
record Spectrum(double[] values, SimpleMatrix vectors) {

    /** Of the symmetric part. */
    static Spectrum of(SimpleMatrix m) {
        SimpleMatrix symmetric = m.plus(m.transpose()).scale(0.5);
        int n = m.getNumRows();
        var decomposition = DecompositionFactory_DDRM.eig(n, true, true);
        if (!decomposition.decompose(symmetric.getDDRM())) {
            throw new IllegalStateException("no eigenvalues were found of " + m);
        }
        int[] order = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble(i -> -decomposition.getEigenvalue(i).getReal())).mapToInt(Integer::intValue).toArray();
        double[] values = new double[n];
        var vectors = new SimpleMatrix(n, n);
        for (int j = 0; j < n; j++) {
            values[j] = decomposition.getEigenvalue(order[j]).getReal();
            vectors.insertIntoThis(0, j, SimpleMatrix.wrap(decomposition.getEigenVector(order[j])));
        }
        return new Spectrum(values, vectors);
    }

    double largest() {
        return values[0];
    }

    double least() {
        return values[values.length - 1];
    }

    /** The eigenvectors of so many of the largest eigenvalues. */
    SimpleMatrix top(int count) {
        return vectors.cols(0, count);
    }

    /** How far a matrix is from being symmetric and positive semidefinite. */
    static double indefiniteness(SimpleMatrix m) {
        return Math.max(m.minus(m.transpose()).normF() / 2, Math.max(0, -of(m).least()));
    }

    /** Singular values, largest first. */
    static double[] singularValues(SimpleMatrix m) {
        var svd = DecompositionFactory_DDRM.svd(m.getNumRows(), m.getNumCols(), false, false, false);
        if (!svd.decompose(m.getDDRM().copy())) {
            throw new IllegalStateException("no singular values were found of " + m);
        }
        int count = Math.min(m.getNumRows(), m.getNumCols());
        return IntStream.range(0, count).mapToDouble(i -> -svd.getSingularValues()[i]).sorted().map(s -> -s).toArray();
    }
}
