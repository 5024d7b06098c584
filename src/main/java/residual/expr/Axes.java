package residual.expr;

import residual.expr.Expr.Call;
import residual.expr.Expr.ElementDiv;
import residual.expr.Expr.ElementPow;
import residual.expr.Expr.Neg;
import residual.expr.Expr.Num;
import residual.expr.Expr.Transpose;
import residual.expr.Methods.Arguments;

/** What a function of NumPy or PyTorch gives along an axis: {@code axis=0} goes down the columns, {@code axis=1} along the rows, and none over all entries. */
final class Axes {
    private final Cursor cursor;
    private final Token name;

    Axes(Cursor cursor, Token name) {
        this.cursor = cursor;
        this.name = name;
    }

    /** The text of an axis that was read as an expression. */
    static String named(Expr value) {
        return switch (value) {
            case Num n when n.value() == Math.rint(n.value()) -> Integer.toString((int) n.value());
            case Neg(Num n) when n.value() == 1 -> "-1";
            default -> "?";
        };
    }

    /** The function with this name along an axis; the one axis of a column is also its last. */
    Expr along(Expr base, String axis) {
        String settled = axis.equals("-1") && cursor.form(base) == Form.COLUMN ? "0" : axis;
        return switch (settled) {
            case "" -> whole(base);
            case "0" -> cursor.form(base) == Form.COLUMN && !name.text().equals("sum") ? whole(base) : down(base);
            case "1", "-1" -> rows(base);
            default -> throw cursor.error("I know the axes 0, 1 and -1, but not “" + axis + "”.", name);
        };
    }

    private Expr whole(Expr base) {
        return switch (name.text()) {
            case "sum" -> new Call(Fn.SUM, base);
            case "max" -> new Call(Fn.MAX, base);
            case "min" -> new Call(Fn.MIN, base);
            case "norm" -> new Call(Fn.NORM, base);
            case "softmax" -> new Call(cursor.form(base) == Form.MATRIX ? Fn.SOFTMAXROWS : Fn.SOFTMAX, base);
            default -> new Call(Functions.ofOneArgument(name.text()).orElseThrow(() -> refused(name.text())), base);
        };
    }

    private Expr down(Expr base) {
        return name.text().equals("sum") ? new Call(Fn.COLSUM, base) : new Transpose(rows(new Transpose(base)));
    }

    private Expr rows(Expr base) {
        return switch (name.text()) {
            case "sum" -> new Call(Fn.ROWSUM, base);
            case "mean" -> new ElementDiv(new Call(Fn.ROWSUM, base), new Call(Fn.ROWSUM, new ElementPow(base, new Num(0))));
            case "logsumexp" -> new Call(Fn.LOG, new Call(Fn.ROWSUM, new Call(Fn.EXP, base)));
            case "softmax" -> new Call(Fn.SOFTMAXROWS, base);
            case "norm" -> new Call(Fn.SQRT, new Call(Fn.ROWSUM, new ElementPow(base, new Num(2))));
            default -> throw refused(name.text());
        };
    }

    private ExprException refused(String function) {
        return cursor.error("I can take “" + function + "” over all entries only, not along an axis.", name);
    }

    /** {@code A.norm()}, {@code A.norm(p=1)} and {@code A.norm(dim=1)}; in PyTorch the 1-norm and the 2-norm are those of the entries. */
    Expr norm(Expr base, Arguments arguments) {
        return norm(base, arguments.order(), arguments.axis(1));
    }

    /** The norm of this order of all entries, or of each row or column where an axis is named. */
    Expr norm(Expr base, String order, String axis) {
        if (!order.matches("|1|2|fro")) {
            throw cursor.error("I know the norms 1, 2 and 'fro' here, but not “" + order + "”.", name);
        }
        if (axis.isEmpty()) {
            return new Call(order.equals("1") ? Fn.NORM1 : Fn.NORM, base);
        }
        return order.equals("1") ? new Axes(cursor, name.as(Token.Type.FUNCTION, "sum")).along(new Call(Fn.ABS, base), axis) : along(base, axis);
    }
}
