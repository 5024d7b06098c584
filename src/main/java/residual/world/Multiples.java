package residual.world;

import org.ejml.simple.SimpleMatrix;

/** Differences that are multiples of a matrix, found without making a matrix of any of them: a proof of many lines asks for every two of its terms. */
final class Multiples {
    private static final double EQUAL = 1e-8;

    private Multiples() {}

    /** The number by which {@code wanted}, which is not zero, is multiplied to give {@code a - b}, or the transpose of that; NaN where there is none. */
    static double factor(SimpleMatrix a, SimpleMatrix b, SimpleMatrix wanted, boolean turned) {
        int rows = turned ? wanted.getNumCols() : wanted.getNumRows();
        int columns = turned ? wanted.getNumRows() : wanted.getNumCols();
        if (!isShaped(a, rows, columns) || !isShaped(b, rows, columns)) {
            return Double.NaN;
        }
        double along = 0;
        double square = 0;
        double whole = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double w = turned ? wanted.get(j, i) : wanted.get(i, j);
                double g = a.get(i, j) - b.get(i, j);
                along += g * w;
                square += w * w;
                whole += g * g;
            }
        }
        double factor = along / square;
        return apart(a, b, wanted, turned, factor) <= EQUAL * Math.sqrt(whole) ? factor : Double.NaN;
    }

    private static boolean isShaped(SimpleMatrix m, int rows, int columns) {
        return m.getNumRows() == rows && m.getNumCols() == columns;
    }

    private static double apart(SimpleMatrix a, SimpleMatrix b, SimpleMatrix wanted, boolean turned, double factor) {
        double apart = 0;
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int j = 0; j < a.getNumCols(); j++) {
                double d = a.get(i, j) - b.get(i, j) - factor * (turned ? wanted.get(j, i) : wanted.get(i, j));
                apart += d * d;
            }
        }
        return Math.sqrt(apart);
    }
}
