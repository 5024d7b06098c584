package residual.world;

import java.util.Map;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Shape;
import residual.expr.Values;

/** Draws matrices that have a structure, of order one and well conditioned; nothing is assumed beyond the structure. */
public final class Sampler {
    private static final double WORST_CONDITION = 30;
    private static final int MOST_TRIES = 200;

    private final SplittableRandom random;

    public Sampler(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A matrix of the given structure and shape; {@code IllegalArgumentException} where the shape does not allow the structure. */
    public SimpleMatrix draw(Structure structure, Shape shape) {
        require(structure, shape);
        for (int i = 0; i < MOST_TRIES; i++) {
            SimpleMatrix drawn = once(structure, shape);
            if (acceptable(structure, drawn)) {
                return drawn;
            }
        }
        throw new IllegalArgumentException("no " + structure.words() + " matrix of " + shape + " could be drawn");
    }

    private static void require(Structure structure, Shape shape) {
        boolean square = shape.rows() == shape.columns();
        boolean fits = switch (structure) {
            case SYMMETRIC, SKEW, DIAGONAL, POSITIVE_DIAGONAL, ORTHOGONAL, POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE, PROJECTOR, INVERTIBLE, POSITIVE_DETERMINANT, PERMUTATION -> square;
            case ORTHONORMAL_COLUMNS, FULL_COLUMN_RANK -> shape.rows() >= shape.columns();
            case ORTHONORMAL_ROWS, FULL_ROW_RANK -> shape.rows() <= shape.columns();
            default -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("a matrix of " + shape + " cannot be " + structure.words());
        }
    }

    /** The free numbers of a parametrisation. */
    SimpleMatrix parameters(Shape shape) {
        DMatrixRMaj m = new DMatrixRMaj(shape.rows(), shape.columns());
        for (int i = 0; i < m.getNumElements(); i++) {
            m.data[i] = gaussian();
        }
        return SimpleMatrix.wrap(m);
    }

    private SimpleMatrix once(Structure structure, Shape shape) {
        return switch (structure) {
            case INTEGER -> integers(shape, -3, 3);
            case ONE_HOT -> oneHot(shape.rows() == 1, shape);
            case ONE_HOT_ROWS -> oneHot(true, shape);
            case PERMUTATION -> permutation(shape.rows());
            default -> made(structure, shape);
        };
    }

    private SimpleMatrix made(Structure structure, Shape shape) {
        Parametrisation p = Parametrisation.of(structure, "P", shape);
        SimpleMatrix free = parameters(p.parameters());
        return p.isPlain() ? free : Evaluation.of(p.matrix(), new Values(Map.of(), Map.of(Parametrisation.free("P"), free)));
    }

    SimpleMatrix integers(Shape shape, int low, int high) {
        DMatrixRMaj m = new DMatrixRMaj(shape.rows(), shape.columns());
        for (int i = 0; i < m.getNumElements(); i++) {
            m.data[i] = random.nextInt(low, high + 1);
        }
        return SimpleMatrix.wrap(m);
    }

    private SimpleMatrix oneHot(boolean byRows, Shape shape) {
        DMatrixRMaj m = new DMatrixRMaj(shape.rows(), shape.columns());
        int vectors = byRows ? shape.rows() : shape.columns();
        int length = byRows ? shape.columns() : shape.rows();
        for (int v = 0; v < vectors; v++) {
            int hot = random.nextInt(length);
            m.set(byRows ? v : hot, byRows ? hot : v, 1);
        }
        return SimpleMatrix.wrap(m);
    }

    private SimpleMatrix permutation(int size) {
        DMatrixRMaj m = new DMatrixRMaj(size, size);
        int[] order = java.util.stream.IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        for (int i = 0; i < size; i++) {
            m.set(i, order[i], 1);
        }
        return SimpleMatrix.wrap(m);
    }

    static boolean acceptable(Structure structure, SimpleMatrix m) {
        return switch (structure) {
            case INVERTIBLE, FULL_COLUMN_RANK, FULL_ROW_RANK, POSITIVE_DEFINITE, POSITIVE_DIAGONAL -> condition(m) < WORST_CONDITION;
            case POSITIVE_DETERMINANT -> condition(m) < WORST_CONDITION && m.determinant() > 0;
            case NONZERO, UNIT -> m.normF() > 0.3;
            case INTEGER -> m.elementMaxAbs() > 0;
            case GENERAL -> m.getNumElements() > 1 || Math.abs(m.get(0)) > 0.2;
            default -> true;
        };
    }

    private static double condition(SimpleMatrix m) {
        double[] s = m.svd().getSingularValues();
        double least = s[Math.min(m.getNumRows(), m.getNumCols()) - 1];
        return least > 0 ? s[0] / least : Double.POSITIVE_INFINITY;
    }

    /** Polar method of Marsaglia; the numbers come from the seed alone, the same on every machine. */
    double gaussian() {
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }
}
