package residual.problem;

import java.util.Optional;
import residual.expr.Expr;

/** A shape as an author writes it, {@code m x n}, {@code (k+1) × 1}, {@code n} for a column, or {@code scalar}: rows and columns as expressions in the sizes. */
record ShapeText(Expr rows, Expr columns) {
    static final ShapeText SCALAR = new ShapeText(new Expr.Num(1), new Expr.Num(1));

    static Optional<ShapeText> read(Entry entry, Formulas formulas) {
        return entry.parsed(text -> of(text, formulas));
    }

    private static ShapeText of(String text, Formulas formulas) {
        if (text.equals("scalar")) {
            return SCALAR;
        }
        if (formulas.isSize(text)) {
            return new ShapeText(formulas.size(text), new Expr.Num(1));
        }
        String[] sides = text.split("\\s*×\\s*|\\s+x\\s+|(?<=\\d)x(?=\\d)");
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw new IllegalArgumentException("`" + text + "` is not a shape; write rows x columns, as in m x n or 3 x 1, a size alone for a column, or scalar");
        }
        return new ShapeText(formulas.size(sides[0].strip()), formulas.size(sides[1].strip()));
    }
}
