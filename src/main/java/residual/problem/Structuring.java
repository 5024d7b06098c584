package residual.problem;

import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import residual.world.Structure;

/** Gives drawn entries a structure that keeps them on their lattice: zeros, mirror images, sums of zero. */
final class Structuring {
    private final SimpleMatrix drawn;
    private final Lattice lattice;

    private Structuring(SimpleMatrix drawn, Lattice lattice) {
        this.drawn = drawn;
        this.lattice = lattice;
    }

    /** Whether the structure can be given to drawn entries; the others are made as a whole. */
    static boolean knows(Structure structure) {
        return switch (structure) {
            case GENERAL, INTEGER, INVERTIBLE, FULL_COLUMN_RANK, FULL_ROW_RANK, SYMMETRIC, SKEW, DIAGONAL, RECTANGULAR_DIAGONAL,
                    POSITIVE_DIAGONAL, UPPER_TRIANGULAR, LOWER_TRIANGULAR, POSITIVE_DETERMINANT, POSITIVE, NONZERO, UNIT_INTERVAL,
                    ROWS_CENTERED, COLUMNS_CENTERED -> true;
            case ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE, PROJECTOR, RANK_DEFICIENT,
                    PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION, UNIT, SMALL -> false;
        };
    }

    static SimpleMatrix of(Structure structure, SimpleMatrix drawn, Lattice lattice) {
        return new Structuring(drawn, lattice).structured(structure);
    }

    private SimpleMatrix structured(Structure structure) {
        return switch (structure) {
            case GENERAL, INTEGER, INVERTIBLE, FULL_COLUMN_RANK, FULL_ROW_RANK -> drawn;
            case SYMMETRIC -> where((i, j) -> i <= j ? drawn.get(i, j) : drawn.get(j, i));
            case SKEW -> where((i, j) -> i == j ? 0 : i < j ? drawn.get(i, j) : -drawn.get(j, i));
            case DIAGONAL, RECTANGULAR_DIAGONAL -> where((i, j) -> i == j ? nonzero(drawn.get(i, j)) : 0);
            case POSITIVE_DIAGONAL -> where((i, j) -> i == j ? positive(drawn.get(i, j)) : 0);
            case UPPER_TRIANGULAR -> where((i, j) -> i < j ? drawn.get(i, j) : i == j ? nonzero(drawn.get(i, j)) : 0);
            case LOWER_TRIANGULAR -> where((i, j) -> i > j ? drawn.get(i, j) : i == j ? nonzero(drawn.get(i, j)) : 0);
            case POSITIVE -> each(this::positive);
            case NONZERO -> each(this::nonzero);
            case UNIT_INTERVAL -> each(value -> Lattice.tidy(Math.abs(value) - Math.floor(Math.abs(value))));
            case POSITIVE_DETERMINANT -> drawn.determinant() > 0 ? drawn : where((i, j) -> i == 0 ? -drawn.get(i, j) : drawn.get(i, j));
            case ROWS_CENTERED -> centred(drawn);
            case COLUMNS_CENTERED -> centred(drawn.transpose()).transpose();
            case ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE, PROJECTOR, RANK_DEFICIENT,
                    PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION, UNIT, SMALL ->
                throw new IllegalArgumentException("drawn entries cannot be given this structure");
        };
    }

    /** An entry by its row and column, from 0. */
    private interface Cell {
        double at(int row, int column);
    }

    private SimpleMatrix where(Cell cell) {
        SimpleMatrix result = new SimpleMatrix(drawn.getNumRows(), drawn.getNumCols());
        for (int i = 0; i < result.getNumRows(); i++) {
            for (int j = 0; j < result.getNumCols(); j++) {
                result.set(i, j, cell.at(i, j) + 0.0);
            }
        }
        return result;
    }

    private SimpleMatrix each(DoubleUnaryOperator f) {
        return where((i, j) -> f.applyAsDouble(drawn.get(i, j)));
    }

    private double nonzero(double value) {
        return value == 0 ? unit() : value;
    }

    private double positive(double value) {
        return Math.abs(nonzero(value));
    }

    private double unit() {
        return lattice.step() == 0 ? 1 : lattice.step();
    }

    /** Each row's sum is taken to 0, one step an entry in turn, so that every entry stays on the lattice. */
    private SimpleMatrix centred(SimpleMatrix matrix) {
        SimpleMatrix result = matrix.copy();
        for (int i = 0; i < result.getNumRows(); i++) {
            centre(result, i);
        }
        return result;
    }

    private void centre(SimpleMatrix matrix, int row) {
        double unit = unit();
        for (int tries = 0; tries < 100_000; tries++) {
            double sum = matrix.extractVector(true, row).elementSum();
            if (Math.abs(sum) < unit / 2) {
                return;
            }
            int column = tries % matrix.getNumCols();
            matrix.set(row, column, lattice.moved(matrix.get(row, column), sum > 0 ? -1 : 1));
        }
        throw new IllegalArgumentException("entries from " + lattice.low() + " to " + lattice.high() + " cannot have the sum 0");
    }
}
