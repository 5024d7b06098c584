package residual.expr;

/** What kind of matrix something is, as far as reading needs to know: {@code x'} or {@code s_k} depend on it. */
public enum Form {
    SCALAR, ROW, COLUMN, MATRIX, UNKNOWN;

    public static Form of(Shape shape) {
        if (shape.isScalar()) {
            return SCALAR;
        }
        if (shape.rows() == 1) {
            return ROW;
        }
        return shape.columns() == 1 ? COLUMN : MATRIX;
    }

    /** The form of a matrix whose rows and columns are counted by these expressions; sizes are taken to be more than 1. */
    public static Form of(Expr rows, Expr columns) {
        boolean oneRow = rows.equals(new Expr.Num(1));
        boolean oneColumn = columns.equals(new Expr.Num(1));
        if (oneRow) {
            return oneColumn ? SCALAR : ROW;
        }
        return oneColumn ? COLUMN : MATRIX;
    }

    Form transposed() {
        return switch (this) {
            case ROW -> COLUMN;
            case COLUMN -> ROW;
            case SCALAR, MATRIX, UNKNOWN -> this;
        };
    }

    boolean isVector() {
        return this == ROW || this == COLUMN;
    }

    /** The form of a product of two of these. */
    Form times(Form right) {
        if (this == SCALAR) {
            return right;
        }
        if (right == SCALAR) {
            return this;
        }
        if (this == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        boolean oneRow = this == ROW;
        boolean oneColumn = right == COLUMN;
        if (oneRow) {
            return oneColumn ? SCALAR : ROW;
        }
        return oneColumn ? COLUMN : MATRIX;
    }
}
