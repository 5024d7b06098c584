package residual.check;

import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/** The column space of a matrix: an orthonormal basis of it, as columns; {@code dimension} may be 0. */
record Subspace(SimpleMatrix basis, int dimension) {

    /** Singular values below this share of the largest count as 0. */
    static Subspace of(SimpleMatrix m, double share) {
        SimpleSVD<SimpleMatrix> svd = m.svd(true);
        double[] values = svd.getSingularValues();
        int rank = 0;
        while (rank < values.length && values[rank] > share * values[0]) {
            rank++;
        }
        return new Subspace(rank == 0 ? new SimpleMatrix(m.getNumRows(), 1) : svd.getU().cols(0, rank), rank);
    }

    /** What of the columns of a matrix lies outside. */
    SimpleMatrix outside(SimpleMatrix columns) {
        return columns.minus(basis.mult(basis.transpose().mult(columns)));
    }

    /** The sine of the largest angle between a vector of the other space and this one; 1 where the other has more dimensions. */
    double sine(Subspace other) {
        if (other.dimension > dimension) {
            return 1;
        }
        double[] sines = Spectrum.singularValues(outside(other.basis));
        return Math.min(1, sines[0]);
    }
}
