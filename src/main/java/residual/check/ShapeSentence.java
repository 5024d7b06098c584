package residual.check;

import residual.expr.Shape;

/** Says in words how the shape of a matrix differs from the one that is asked for. */
final class ShapeSentence {
    private ShapeSentence() {}

    static String of(String name, Shape given, Shape wanted) {
        return ofTex(TexName.tex(name), given, wanted);
    }

    /** The same about a matrix whose name is given in TeX. */
    static String ofTex(String name, Shape given, Shape wanted) {
        return "$" + name + "$ " + difference(given, wanted);
    }

    private static String difference(Shape given, Shape wanted) {
        if (wanted.isScalar()) {
            return "is a single number here, and you gave " + words(given) + ".";
        }
        if (given.isScalar()) {
            return "is one number in your answer; asked for is " + words(wanted) + ".";
        }
        if (given.equals(wanted.transposed())) {
            return isVector(wanted) ? turned(given, wanted) : "is " + given + " in your answer and should be " + wanted + ": is it the transpose of what you mean?";
        }
        if (given.rows() * given.columns() == wanted.rows() * wanted.columns()) {
            return "has as many entries as asked for, but as " + words(given) + "; write " + words(wanted) + ", one row a line.";
        }
        return "is " + words(given) + " in your answer; asked for is " + words(wanted) + ".";
    }

    private static String turned(Shape given, Shape wanted) {
        return wanted.columns() == 1
                ? "is a row in your answer and should be a column: write its " + wanted.rows() + " numbers one below the other, one a line."
                : "is a column in your answer and should be a row: write its " + wanted.columns() + " numbers on one line.";
    }

    private static boolean isVector(Shape shape) {
        return shape.rows() == 1 || shape.columns() == 1;
    }

    private static String words(Shape shape) {
        if (shape.isScalar()) {
            return "one number";
        }
        if (shape.columns() == 1) {
            return "a column of " + shape.rows() + " numbers";
        }
        if (shape.rows() == 1) {
            return "a row of " + shape.columns() + " numbers";
        }
        return "a matrix of " + shape.rows() + " rows and " + shape.columns() + " columns (" + shape + ")";
    }
}
