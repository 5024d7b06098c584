package residual.problem;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.world.Structure;

/** Draws matrices whose structure is made as a whole: orthogonal ones, positive definite ones, projectors, probabilities. */
final class WholeStructures {
    private static final double LARGEST_SMALL = 0.4;
    private final int rows;
    private final int columns;
    private final SplitMix random;

    private WholeStructures(int rows, int columns, SplitMix random) {
        this.rows = rows;
        this.columns = columns;
        this.random = random;
    }

    static SimpleMatrix of(Structure structure, int rows, int columns, SplitMix random) {
        return new WholeStructures(rows, columns, random).drawn(structure);
    }

    private SimpleMatrix drawn(Structure structure) {
        return switch (structure) {
            case ORTHOGONAL, ORTHONORMAL_COLUMNS -> orthonormal(rows, columns);
            case ORTHONORMAL_ROWS -> orthonormal(columns, rows).transpose();
            case POSITIVE_DEFINITE -> definite();
            case POSITIVE_SEMIDEFINITE -> gram(Math.max(1, rows - 1));
            case PROJECTOR -> projector(Math.max(1, rows / 2));
            case RANK_DEFICIENT -> normal(rows, Math.max(1, least() - 1)).mult(normal(Math.max(1, least() - 1), columns));
            case PROBABILITY -> probability();
            case ONE_HOT -> oneHot();
            case ONE_HOT_ROWS -> oneHotRows();
            case PERMUTATION -> permutation();
            case UNIT -> scaled(normal(rows, columns), 1);
            case SMALL -> scaled(normal(rows, columns), LARGEST_SMALL);
            case GENERAL, INTEGER, INVERTIBLE, FULL_COLUMN_RANK, FULL_ROW_RANK, SYMMETRIC, SKEW, DIAGONAL, RECTANGULAR_DIAGONAL, POSITIVE_DIAGONAL,
                    UPPER_TRIANGULAR, LOWER_TRIANGULAR, POSITIVE_DETERMINANT, POSITIVE, NONZERO, UNIT_INTERVAL, ROWS_CENTERED, COLUMNS_CENTERED ->
                throw new IllegalStateException(structure + " is given to drawn entries");
        };
    }

    private int least() {
        return Math.min(rows, columns);
    }

    private SimpleMatrix normal(int r, int c) {
        SimpleMatrix matrix = new SimpleMatrix(r, c);
        IntStream.range(0, r * c).forEach(i -> matrix.set(i, random.nextGaussian()));
        return matrix;
    }

    private SimpleMatrix orthonormal(int r, int c) {
        if (c > r) {
            throw new IllegalArgumentException(c + " columns of length " + r + " cannot be orthonormal");
        }
        return new Decomposition(Decomposition.Kind.QR, "").of(normal(r, c), java.util.List.of("Q", "R")).get("Q");
    }

    private void requireSquare() {
        if (rows != columns) {
            throw new IllegalArgumentException("a matrix of " + rows + "×" + columns + " cannot have this structure; it is for square ones");
        }
    }

    /** Eigenvalues spread evenly from 1 to 4, in a random basis. */
    private SimpleMatrix definite() {
        requireSquare();
        SimpleMatrix q = orthonormal(rows, rows);
        double[] values = IntStream.range(0, rows).mapToDouble(i -> rows == 1 ? 2 : 4 - 3.0 * i / (rows - 1)).toArray();
        return symmetric(q.mult(SimpleMatrix.diag(values)).mult(q.transpose()));
    }

    private SimpleMatrix gram(int rank) {
        requireSquare();
        SimpleMatrix factor = normal(rows, rank);
        return symmetric(factor.mult(factor.transpose()));
    }

    private SimpleMatrix projector(int rank) {
        requireSquare();
        SimpleMatrix q = orthonormal(rows, rank);
        return symmetric(q.mult(q.transpose()));
    }

    private static SimpleMatrix symmetric(SimpleMatrix matrix) {
        return matrix.plus(matrix.transpose()).scale(0.5);
    }

    /** Hundredths that sum to 1, none of them 0. */
    private SimpleMatrix probability() {
        int entries = rows * columns;
        SimpleMatrix matrix = SimpleMatrix.filled(rows, columns, entries > 50 ? 1.0 / entries : 0.01);
        for (int left = entries > 50 ? 0 : 100 - entries; left > 0; left--) {
            int i = random.nextInt(entries);
            matrix.set(i, Lattice.tidy(matrix.get(i) + 0.01));
        }
        return matrix;
    }

    private SimpleMatrix oneHot() {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        matrix.set(random.nextInt(rows * columns), 1);
        return matrix;
    }

    private SimpleMatrix oneHotRows() {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        IntStream.range(0, rows).forEach(i -> matrix.set(i, random.nextInt(columns), 1));
        return matrix;
    }

    /** By the shuffle of Fisher and Yates. */
    private SimpleMatrix permutation() {
        requireSquare();
        int[] order = IntStream.range(0, rows).toArray();
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        SimpleMatrix matrix = new SimpleMatrix(rows, rows);
        IntStream.range(0, rows).forEach(i -> matrix.set(i, order[i], 1));
        return matrix;
    }

    /** With this 2-norm: the length of a column, the largest singular value of a matrix. */
    private static SimpleMatrix scaled(SimpleMatrix matrix, double norm) {
        return matrix.scale(norm / matrix.svd(true).getSingularValues()[0]);
    }
}
