package residual.world;

import org.ejml.simple.SimpleMatrix;
import residual.expr.Shape;

/** Draws matrices that have a structure with small whole numbers in them, as far as the structure has such. */
final class SmallNumbers {
    private static final int MOST_TRIES = 50;
    private final Sampler sampler;

    SmallNumbers(Sampler sampler) {
        this.sampler = sampler;
    }

    /** A matrix of the given structure and shape; {@code IllegalArgumentException} where the shape does not allow the structure. */
    SimpleMatrix draw(Structure structure, Shape shape) {
        for (int i = 0; i < MOST_TRIES; i++) {
            SimpleMatrix drawn = once(structure, shape);
            if (Sampler.acceptable(structure, drawn) && drawn.elementMaxAbs() > 0) {
                return drawn;
            }
        }
        return sampler.draw(structure, shape);
    }

    private SimpleMatrix once(Structure structure, Shape shape) {
        return switch (structure) {
            case GENERAL, INTEGER, INVERTIBLE, POSITIVE_DETERMINANT, FULL_COLUMN_RANK, FULL_ROW_RANK, NONZERO -> whole(shape, -2, 3);
            case POSITIVE -> whole(shape, 1, 3);
            case SYMMETRIC -> mirrored(whole(shape, -2, 3), 1);
            case SKEW -> mirrored(whole(shape, -2, 3), -1);
            case DIAGONAL, RECTANGULAR_DIAGONAL -> band(whole(shape, -2, 3), 0, 0);
            case POSITIVE_DIAGONAL -> band(whole(shape, 1, 4), 0, 0);
            case UPPER_TRIANGULAR -> band(whole(shape, -2, 3), 0, shape.columns());
            case LOWER_TRIANGULAR -> band(whole(shape, -2, 3), shape.rows(), 0);
            case POSITIVE_DEFINITE -> square(whole(shape, -1, 2)).plus(SimpleMatrix.identity(shape.rows()));
            case POSITIVE_SEMIDEFINITE -> square(whole(shape, -1, 2));
            case ROWS_CENTERED -> centred(whole(shape, -2, 3));
            case COLUMNS_CENTERED -> centred(whole(shape.transposed(), -2, 3)).transpose();
            case UNIT_INTERVAL -> whole(shape, 1, 3).divide(4);
            case ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, PROJECTOR, RANK_DEFICIENT, PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION, UNIT, SMALL -> sampler.draw(structure, shape);
        };
    }

    private SimpleMatrix whole(Shape shape, int low, int high) {
        return sampler.integers(shape, low, high);
    }

    private static SimpleMatrix square(SimpleMatrix m) {
        return m.mult(m.transpose());
    }

    private static SimpleMatrix mirrored(SimpleMatrix m, int sign) {
        SimpleMatrix all = m.copy();
        for (int i = 0; i < m.getNumRows(); i++) {
            for (int j = 0; j <= i && j < m.getNumCols(); j++) {
                all.set(i, j, i == j && sign < 0 ? 0 : sign * m.get(j, i));
            }
        }
        return all;
    }

    /** Zeros more than so many places below and above the diagonal. */
    private static SimpleMatrix band(SimpleMatrix m, int below, int above) {
        SimpleMatrix all = m.copy();
        for (int i = 0; i < m.getNumRows(); i++) {
            for (int j = 0; j < m.getNumCols(); j++) {
                all.set(i, j, i - j > below || j - i > above ? 0 : i == j && m.get(i, j) == 0 ? 1 : m.get(i, j));
            }
        }
        return all;
    }

    private static SimpleMatrix centred(SimpleMatrix m) {
        SimpleMatrix all = m.copy();
        for (int i = 0; i < m.getNumRows(); i++) {
            double others = m.extractVector(true, i).elementSum() - m.get(i, m.getNumCols() - 1);
            all.set(i, m.getNumCols() - 1, -others);
        }
        return all;
    }
}
