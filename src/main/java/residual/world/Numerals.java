package residual.world;

import residual.expr.Expr;
import residual.expr.Trees;

/** Sizes and positions that a text gives as numerals rather than by name. */
final class Numerals {
    private Numerals() {}

    /** Whether the expression has the size of a matrix, a position or the end of a sum as a numeral. */
    static boolean sizes(Expr e) {
        return switch (e) {
            case Expr.Eye i -> counts(i.size());
            case Expr.Zeros z -> counts(z.rows()) || counts(z.columns());
            case Expr.Ones o -> counts(o.rows()) || counts(o.columns());
            case Expr.Slice s -> true;
            case Expr.SumOver s -> true;
            case Expr.Block b -> true;
            default -> Trees.parts(e).stream().anyMatch(Numerals::sizes);
        };
    }

    private static boolean counts(Expr e) {
        return e instanceof Expr.Num n && n.value() > 1 || Trees.parts(e).stream().anyMatch(Numerals::counts);
    }
}
