package residual.world;

import java.util.List;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Shape;

/**
 * How a structure is made from a matrix of free numbers: draws of the numbers give matrices that have the structure exactly, and solving for facts
 * moves the numbers and never leaves it. The free numbers stand under the name that {@link #free} gives.
 */
record Parametrisation(Shape parameters, Expr matrix) {

    /** The name of the free numbers behind a symbol; no text can be read to it. */
    static String free(String symbol) {
        return symbol + "~";
    }

    /** Whether the matrix is the free numbers themselves. */
    boolean isPlain() {
        return matrix instanceof Expr.Sym;
    }

    static Parametrisation of(Structure structure, String symbol, Shape shape) {
        Expr p = new Expr.Sym(free(symbol));
        int rows = shape.rows();
        int columns = shape.columns();
        return switch (structure) {
            case GENERAL, INVERTIBLE, POSITIVE_DETERMINANT, FULL_COLUMN_RANK, FULL_ROW_RANK, NONZERO, INTEGER, ONE_HOT, ONE_HOT_ROWS, PERMUTATION -> new Parametrisation(shape, p);
            case SYMMETRIC -> new Parametrisation(shape, scaled(0.5, new Expr.Add(p, turned(p))));
            case SKEW -> new Parametrisation(shape, scaled(0.5, new Expr.Sub(p, turned(p))));
            case DIAGONAL -> new Parametrisation(new Shape(rows, 1), rows == 1 ? p : call(Fn.DIAG, p));
            case POSITIVE_DIAGONAL -> new Parametrisation(new Shape(rows, 1), rows == 1 ? call(Fn.EXP, p) : call(Fn.DIAG, call(Fn.EXP, p)));
            case RECTANGULAR_DIAGONAL -> new Parametrisation(shape, new Expr.Hadamard(call(Fn.EXP, p), rectangularEye(rows, columns)));
            case UPPER_TRIANGULAR -> new Parametrisation(shape, new Expr.Hadamard(p, triangle(rows, columns, true)));
            case LOWER_TRIANGULAR -> new Parametrisation(shape, new Expr.Hadamard(p, triangle(rows, columns, false)));
            case ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS -> new Parametrisation(shape, call(Fn.POLAR, p));
            case POSITIVE_DEFINITE -> new Parametrisation(shape, new Expr.Add(scaled(1.0 / rows, new Expr.Mul(p, turned(p))), scaled(0.3, eye(rows))));
            case POSITIVE_SEMIDEFINITE -> new Parametrisation(new Shape(rows, lower(rows)), new Expr.Mul(p, turned(p)));
            case PROJECTOR -> new Parametrisation(new Shape(rows, lower(rows)), new Expr.Mul(call(Fn.POLAR, p), turned(call(Fn.POLAR, p))));
            case RANK_DEFICIENT -> deficient(p, rows, columns);
            case POSITIVE -> new Parametrisation(shape, call(Fn.EXP, scaled(0.6, p)));
            case UNIT_INTERVAL -> new Parametrisation(shape, call(Fn.SIGMOID, p));
            case PROBABILITY -> new Parametrisation(shape, rows == 1 || columns == 1 ? call(Fn.SOFTMAX, p) : call(Fn.SOFTMAXROWS, p));
            case ROWS_CENTERED -> new Parametrisation(shape, new Expr.Mul(p, centring(columns)));
            case COLUMNS_CENTERED -> new Parametrisation(shape, new Expr.Mul(centring(rows), p));
            case UNIT -> new Parametrisation(shape, new Expr.Div(p, call(Fn.NORM, p)));
            case SMALL -> new Parametrisation(shape, scaled(0.4, new Expr.Div(p, call(Fn.NORM2, p))));
        };
    }

    private static int lower(int size) {
        return Math.max(1, size - 1);
    }

    /** One less than full rank: the last row or column is made of the others. */
    private static Parametrisation deficient(Expr p, int rows, int columns) {
        int rank = Math.max(1, Math.min(rows, columns) - 1);
        Expr left = new Expr.Slice(p, new Expr.Range.Span(num(1), num(rows)), new Expr.Range.All());
        Expr right = new Expr.Slice(p, new Expr.Range.Span(num(rows + 1), num(rows + columns)), new Expr.Range.All());
        return new Parametrisation(new Shape(rows + columns, rank), new Expr.Mul(left, turned(right)));
    }

    private static Expr rectangularEye(int rows, int columns) {
        int small = Math.min(rows, columns);
        if (rows == columns) {
            return eye(rows);
        }
        return rows > columns
                ? new Expr.Block(List.of(List.of(eye(small)), List.of(new Expr.Zeros(num(rows - small), num(columns)))))
                : new Expr.Block(List.of(List.of(eye(small), new Expr.Zeros(num(rows), num(columns - small)))));
    }

    private static Expr triangle(int rows, int columns, boolean upper) {
        return new Expr.Block(java.util.stream.IntStream.range(0, rows).mapToObj(i -> java.util.stream.IntStream.range(0, columns)
                .<Expr>mapToObj(j -> (upper ? j >= i : j <= i) ? num(1) : new Expr.Zeros(num(1), num(1))).toList()).toList());
    }

    private static Expr centring(int size) {
        Expr ones = new Expr.Ones(num(size), num(1));
        return new Expr.Sub(eye(size), scaled(1.0 / size, new Expr.Mul(ones, turned(ones))));
    }

    private static Expr scaled(double factor, Expr e) {
        return new Expr.Mul(num(factor), e);
    }

    private static Expr turned(Expr e) {
        return new Expr.Transpose(e);
    }

    private static Expr call(Fn fn, Expr argument) {
        return new Expr.Call(fn, argument);
    }

    private static Expr eye(int size) {
        return new Expr.Eye(num(size));
    }

    private static Expr num(double value) {
        return new Expr.Num(value);
    }
}
