package residual.problem;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** Reads a matrix written as a number, a list of numbers (a column, or a row where the shape says so) or a list of rows. */
final class MatrixEntry {
    private MatrixEntry() {}

    static Optional<SimpleMatrix> read(Entry entry, boolean flatIsRow) {
        if (!entry.isListing()) {
            return Optional.of(SimpleMatrix.filled(1, 1, entry.number()));
        }
        List<Entry> values = entry.list();
        boolean nested = values.stream().anyMatch(Entry::isListing);
        double[][] rows = values.stream().map(row -> numbers(nested ? row.list() : List.of(row))).toArray(double[][]::new);
        return matrix(entry, rows).map(m -> flatIsRow && !nested ? m.transpose() : m);
    }

    private static double[] numbers(List<Entry> entries) {
        return entries.stream().mapToDouble(Entry::number).toArray();
    }

    private static Optional<SimpleMatrix> matrix(Entry entry, double[][] rows) {
        for (double[] row : rows) {
            if (row.length == 0 || row.length != rows[0].length) {
                entry.fault("the rows of a matrix have equally many numbers, at least one; found rows of " + rows[0].length + " and " + row.length);
                return Optional.empty();
            }
        }
        if (rows.length == 0) {
            entry.fault("a matrix has at least one row, as in [[1, 2], [3, 4]]");
            return Optional.empty();
        }
        return Optional.of(new SimpleMatrix(rows));
    }
}
