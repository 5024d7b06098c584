package residual.world;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Makes matrices of very unequal scales from well-conditioned ones: inequalities that fail only there are satisfied by most ordinary draws.
 */
final class Stretching {
    private static final double SPREAD = 1.2;

    private final Sampler sampler;

    Stretching(Sampler sampler) {
        this.sampler = sampler;
    }

    /** The matrix with its rows and columns scaled as far as its structure allows, or itself. */
    SimpleMatrix of(Structure structure, SimpleMatrix m) {
        return switch (structure) {
            case GENERAL, POSITIVE, NONZERO, INVERTIBLE, POSITIVE_DETERMINANT, FULL_COLUMN_RANK, FULL_ROW_RANK, RANK_DEFICIENT,
                UPPER_TRIANGULAR, LOWER_TRIANGULAR, DIAGONAL, POSITIVE_DIAGONAL, RECTANGULAR_DIAGONAL ->
                scaled(factors(m.getNumRows()), m, factors(m.getNumCols()));
            case SYMMETRIC, SKEW, POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE -> congruent(factors(m.getNumRows()), m);
            case ROWS_CENTERED -> scaled(factors(m.getNumRows()), m, equal(m.getNumCols()));
            case COLUMNS_CENTERED -> scaled(equal(m.getNumRows()), m, factors(m.getNumCols()));
            case ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, PROJECTOR, UNIT_INTERVAL, PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION, UNIT,
                SMALL, INTEGER -> m;
        };
    }

    private static SimpleMatrix congruent(double[] factors, SimpleMatrix m) {
        return scaled(factors, m, factors);
    }

    private static SimpleMatrix scaled(double[] left, SimpleMatrix m, double[] right) {
        SimpleMatrix result = m.createLike();
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                result.set(i, j, left[i] * m.get(i, j) * right[j]);
            }
        }
        return result;
    }

    /** A common factor, and on half of the draws one of each row or column besides. */
    private double[] factors(int count) {
        double common = factor();
        boolean uneven = sampler.whole(0, 1) == 1;
        double[] factors = new double[count];
        for (int i = 0; i < count; i++) {
            factors[i] = uneven ? common * factor() : common;
        }
        return factors;
    }

    private double factor() {
        return StrictMath.exp(SPREAD * Math.clamp(sampler.gaussian(), -2.5, 2.5));
    }

    private static double[] equal(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
