package residual.expr;

import java.util.Map;

/** Sentences about shapes that do not fit, with the sizes by their names and a way to mend it where one is near. */
final class ShapeWords {
    private final Map<String, Integer> sizes;

    ShapeWords(Map<String, Integer> sizes) {
        this.sizes = sizes;
    }

    /** {@code m} where exactly one size has this value, else the number. */
    String name(Dim dim) {
        if (!dim.known()) {
            return "?";
        }
        var names = sizes.entrySet().stream().filter(e -> e.getValue() == dim.value() && dim.value() != 1).map(Map.Entry::getKey).toList();
        return names.size() == 1 ? names.getFirst() : Integer.toString(dim.value());
    }

    String shape(Typed t) {
        return name(t.rows()) + "×" + name(t.columns());
    }

    /** {@code A is m×n}, with the words number, row and column where they say more. */
    String isA(Typed t) {
        String text = Words.of(t.source());
        if (t.isScalar()) {
            return text + " is a number";
        }
        if (t.columns().is(1) && t.rows().known()) {
            return text + " is a column (" + shape(t) + ")";
        }
        if (t.rows().is(1) && t.columns().known()) {
            return text + " is a row (" + shape(t) + ")";
        }
        return text + " is " + shape(t);
    }

    ExprException product(Expr whole, Typed left, Typed right) {
        return error(whole, isA(left) + " and " + isA(right) + ", so " + Words.of(whole) + " has no meaning" + otherOrder(left, right));
    }

    private String otherOrder(Typed left, Typed right) {
        Expr a = left.source();
        Expr b = right.source();
        if (fits(right.columns(), left.rows())) {
            return meant(new Expr.Mul(b, a));
        }
        if (fits(left.rows(), right.rows()) && left.columns().is(1)) {
            return meant(new Expr.Mul(transposed(a), b));
        }
        if (fits(left.columns(), right.columns())) {
            return meant(new Expr.Mul(a, transposed(b)));
        }
        return fits(left.rows(), right.rows()) ? meant(new Expr.Mul(transposed(a), b)) : ".";
    }

    /** For a sum, difference or elementwise operation. */
    ExprException unequal(Expr whole, String operation, Typed left, Typed right) {
        return error(whole, isA(left) + " and " + isA(right) + ", so they cannot be " + operation + mend(left, right));
    }

    ExprException sides(Expr where, Typed left, Typed right) {
        return error(where, isA(left) + " and " + isA(right) + ", so they cannot be equal or compared" + mend(left, right));
    }

    private String mend(Typed left, Typed right) {
        if (left.isScalar() || right.isScalar()) {
            Typed number = left.isScalar() ? left : right;
            Typed matrix = left.isScalar() ? right : left;
            if (matrix.rows().value() == matrix.columns().value()) {
                return meant(new Expr.Mul(number.source(), new Expr.Eye(new Expr.Open())));
            }
            return "; a number has to be multiplied by a matrix of the right shape first.";
        }
        boolean turned = fits(left.rows(), right.columns()) && fits(left.columns(), right.rows());
        return turned ? meant(transposed(right.source())) : ".";
    }

    ExprException square(Expr whole, String need, Typed operand) {
        return error(whole, isA(operand) + ", not square, so " + need + ".");
    }

    ExprException number(Expr whole, String need, Typed operand) {
        return error(whole, isA(operand) + ", but " + need + ".");
    }

    ExprException error(Expr where, String sentence) {
        return new ExprException(ExprException.Kind.SHAPE, sentence, where);
    }

    private static boolean fits(Dim a, Dim b) {
        return a.known() && b.known() && a.value() == b.value();
    }

    private static Expr transposed(Expr e) {
        return e instanceof Expr.Transpose t ? t.operand() : new Expr.Transpose(e);
    }

    private static String meant(Expr e) {
        return "; did you mean " + Words.of(e) + "?";
    }
}
