package residual.world;

import java.util.function.Predicate;
import residual.expr.Expr;
import residual.expr.Trees;

/** Sizes and positions that a text gives as numerals rather than by name. */
final class Numerals {
    private Numerals() {}

    /** Whether it has either. */
    static boolean any(Expr e) {
        return sizes(e) || positions(e);
    }

    /** Whether the expression has the size of a matrix, a position or the end of a sum as a numeral. */
    static boolean sizes(Expr e) {
        return switch (e) {
            case Expr.Eye i -> counts(i.size());
            case Expr.Zeros z -> counts(z.rows()) || counts(z.columns());
            case Expr.Ones o -> counts(o.rows()) || counts(o.columns());
            case Expr.Slice s -> true;
            case Expr.SumOver s -> true;
            case Expr.ProductOver p -> true;
            case Expr.Block b -> true;
            default -> inside(e, Numerals::sizes);
        };
    }

    /** Whether it has the size of a matrix, a position after the first, or an end of a sum as a numeral, which means the declared sizes. */
    static boolean positions(Expr e) {
        return switch (e) {
            case Expr.Eye i -> counts(i.size());
            case Expr.Zeros z -> counts(z.rows()) || counts(z.columns());
            case Expr.Ones o -> counts(o.rows()) || counts(o.columns());
            case Expr.Slice s -> counts(s.rows()) || counts(s.columns()) || positions(s.operand());
            case Expr.SumOver s -> counts(s.to()) || positions(s.body());
            case Expr.ProductOver p -> counts(p.to()) || positions(p.body());
            default -> inside(e, Numerals::positions);
        };
    }

    private static boolean counts(Expr.Range range) {
        return switch (range) {
            case Expr.Range.All all -> false;
            case Expr.Range.At at -> counts(at.position());
            case Expr.Range.Span span -> counts(span.first()) || counts(span.last());
        };
    }

    private static boolean counts(Expr e) {
        return e instanceof Expr.Num n && n.value() > 1 || inside(e, Numerals::counts);
    }

    private static boolean inside(Expr e, Predicate<Expr> like) {
        for (Expr part : Trees.parts(e)) {
            if (like.test(part)) {
                return true;
            }
        }
        return false;
    }
}
