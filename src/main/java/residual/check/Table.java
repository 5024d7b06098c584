package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Place;
import residual.expr.Shape;

/**
 * The cells of a matrix as they were found in a text, not yet numbers. A {@code flat} table is a one-dimensional array, which is neither
 * row nor column; {@code scale} multiplies all of it.
 */
record Table(List<List<Cell>> rows, boolean flat, double scale) {
    static final int MOST_ENTRIES = 20_000;

    /** A piece of the text that should be a number, and where it begins. */
    record Cell(String text, int start) {
        Place place() {
            return new Place(start, start + text.length());
        }
    }

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Table ofRows(List<List<Cell>> rows) {
        return new Table(rows, false, 1);
    }

    Table scaled(double factor) {
        return new Table(rows, flat, scale * factor);
    }

    /** The shape of a table whose rows are equally long; otherwise, and without any entry, a sentence. */
    Shape shape() {
        if (rows.isEmpty() || rows.getFirst().isEmpty()) {
            throw new ExprException(ExprException.Kind.SYNTAX, "There is no entry in this matrix.");
        }
        int columns = rows.getFirst().size();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != columns) {
                throw ragged(i, columns);
            }
        }
        if ((long) columns * rows.size() > MOST_ENTRIES) {
            throw new ExprException(ExprException.Kind.LIMIT, "This matrix has " + (long) columns * rows.size() + " entries; " + MOST_ENTRIES + " are the most that are read.");
        }
        return new Shape(rows.size(), columns);
    }

    private ExprException ragged(int row, int columns) {
        List<Cell> cells = rows.get(row);
        Place place = cells.isEmpty() ? Place.NONE : cells.getLast().place();
        return new ExprException(ExprException.Kind.SYNTAX, "Row " + (row + 1) + " has " + entries(cells.size()) + ", but row 1 has " + columns
                + ": every row of a matrix is equally long.", place);
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    /** The numbers; a flat table lies down or stands up as the expected shape wants it. */
    SimpleMatrix matrix(Optional<Shape> expected) {
        Shape shape = shape();
        var matrix = new SimpleMatrix(shape.rows(), shape.columns());
        for (int i = 0; i < shape.rows(); i++) {
            for (int j = 0; j < shape.columns(); j++) {
                matrix.set(i, j, scale * CellNumber.of(rows.get(i).get(j), i, j));
            }
        }
        boolean upright = flat && expected.filter(shape.transposed()::equals).isPresent();
        return upright ? matrix.transpose() : matrix;
    }

    Table transposed() {
        Shape shape = shape();
        var turned = new ArrayList<List<Cell>>();
        for (int j = 0; j < shape.columns(); j++) {
            int column = j;
            turned.add(rows.stream().map(row -> row.get(column)).toList());
        }
        return new Table(turned, false, scale);
    }
}
