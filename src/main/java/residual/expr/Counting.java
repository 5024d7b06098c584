package residual.expr;

import java.util.HashMap;
import java.util.Map;

/** Whole numbers out of expressions in the sizes: {@code n + 1}, {@code 2 k}. */
final class Counting {
    private final Map<String, Integer> sizes;

    Counting(Map<String, Integer> sizes) {
        this.sizes = sizes;
    }

    /** The same with an index of a sum. */
    Counting with(String index, int value) {
        Map<String, Integer> more = new HashMap<>(sizes);
        more.put(index, value);
        return new Counting(more);
    }

    boolean knows(String name) {
        return sizes.containsKey(name);
    }

    /** The value of a size, a position or the end of a sum; throws {@link ExprException} where it is none. */
    int of(Expr e) {
        double value = number(e);
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw new ExprException(ExprException.Kind.SHAPE, Words.of(e) + " stands where a whole number is needed, and it is " + value + ".", e);
        }
        return (int) value;
    }

    private double number(Expr e) {
        return switch (e) {
            case Expr.Num n -> n.value();
            case Expr.Sym s when sizes.containsKey(s.name()) -> sizes.get(s.name());
            case Expr.Neg n -> -number(n.operand());
            case Expr.Add a -> number(a.left()) + number(a.right());
            case Expr.Sub s -> number(s.left()) - number(s.right());
            case Expr.Mul m -> number(m.left()) * number(m.right());
            case Expr.Div d -> number(d.left()) / number(d.right());
            case Expr.Pow p -> Math.pow(number(p.base()), number(p.exponent()));
            case Expr.Call c when c.fn() == Fn.MIN && c.arguments().size() == 2 -> Math.min(number(c.arguments().get(0)), number(c.arguments().get(1)));
            case Expr.Call c when c.fn() == Fn.MAX && c.arguments().size() == 2 -> Math.max(number(c.arguments().get(0)), number(c.arguments().get(1)));
            default -> throw new ExprException(ExprException.Kind.SHAPE,
                    Words.of(e) + " stands where a size or a position is needed; only numbers and the sizes " + sizes.keySet().stream().sorted().toList() + " can stand there.", e);
        };
    }
}
