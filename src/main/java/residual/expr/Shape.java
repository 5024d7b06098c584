package residual.expr;

/** Rows and columns of a matrix, both at least 1. */
public record Shape(int rows, int columns) {
    public static final Shape SCALAR = new Shape(1, 1);

    public Shape {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a matrix of " + rows + "×" + columns + " has no entries");
        }
    }

    public boolean isScalar() {
        return rows == 1 && columns == 1;
    }

    public Shape transposed() {
        return new Shape(columns, rows);
    }

    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
