package residual.problem;

import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import residual.world.Structure;

/** Which drawn matrices are good to compute with: no singular value that nearly vanishes, no two that nearly agree. */
final class Conditioning {
    private static final double LEAST_RATIO = 0.05;
    private static final double LEAST_GAP = 0.03;

    private Conditioning() {}

    static boolean isGood(SimpleMatrix matrix, Structure structure) {
        int rank = rank(matrix, structure);
        return matrix.getNumElements() == 1 || rank < 1 || isGood(new SimpleSVD<SimpleMatrix>(matrix.getMatrix(), true), rank);
    }

    private static boolean isGood(SimpleSVD<SimpleMatrix> svd, int rank) {
        double[] s = svd.getSingularValues();
        for (int i = 1; i < rank; i++) {
            if (s[i - 1] - s[i] < LEAST_GAP * s[0]) {
                return false;
            }
        }
        return s[0] > 0 && s[rank - 1] >= LEAST_RATIO * s[0];
    }

    /** The rank that the shape and structure allow; 0 where nothing can be asked of the singular values. */
    private static int rank(SimpleMatrix matrix, Structure structure) {
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        return switch (structure) {
            case ROWS_CENTERED -> Math.min(rows, columns - 1);
            case COLUMNS_CENTERED -> Math.min(rows - 1, columns);
            case GENERAL, INTEGER, INVERTIBLE, POSITIVE_DETERMINANT, FULL_COLUMN_RANK, FULL_ROW_RANK, SYMMETRIC, UPPER_TRIANGULAR, LOWER_TRIANGULAR,
                    POSITIVE, NONZERO, UNIT_INTERVAL -> Math.min(rows, columns);
            case SKEW, DIAGONAL, POSITIVE_DIAGONAL, RECTANGULAR_DIAGONAL, ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, POSITIVE_DEFINITE,
                    POSITIVE_SEMIDEFINITE, PROJECTOR, RANK_DEFICIENT, PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION, UNIT, SMALL -> 0;
        };
    }
}
