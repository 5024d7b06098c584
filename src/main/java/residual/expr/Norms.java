package residual.expr;

import java.util.Set;
import residual.expr.Expr.Call;

/** Which norm the sign below the bars, or the second argument of a function, names. */
final class Norms {
    private static final Set<String> AXES = Set.of("axis", "dim");
    private static final Set<String> ORDERS = Set.of("ord", "p");

    private final Cursor cursor;
    private final Grammar grammar;

    Norms(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** {@code norm(X, 'fro')} and {@code norm_F(X)}, the name and what stands below it already read. */
    Expr called(Token name, String kind) {
        Token opening = cursor.next();
        if (!opening.isMark("(")) {
            throw cursor.error("“norm” wants its argument in parentheses after it.", name);
        }
        cursor.open("(");
        Expr inside = grammar.expression();
        boolean spectral = cursor.dialect() == Dialect.MATLAB && cursor.form(inside) == Form.MATRIX;
        Expr norm = !kind.isEmpty() ? named(kind, inside, name) : new Call(spectral ? Fn.NORM2 : Fn.NORM, inside);
        norm = cursor.accept(",") ? argued(name, inside) : norm;
        cursor.expect(")", opening);
        cursor.close();
        return norm;
    }

    /** The norm of an expression with what stands below and above the closing bars; the power may come first. */
    Expr subscripted(Token opening, Expr inside) {
        int power = cursor.position();
        if (cursor.accept("^")) {
            skipScript();
        }
        int underscore = cursor.position();
        boolean powerFirst = underscore > power && cursor.sees("_");
        cursor.backTo(powerFirst ? underscore : power);
        Expr norm = cursor.node(opening, cursor.accept("_") ? below(inside) : new Call(Fn.NORM, inside));
        if (!powerFirst) {
            return norm;
        }
        int end = cursor.position();
        cursor.backTo(power);
        Expr raised = grammar.postfix().after(norm, opening, underscore);
        cursor.backTo(end);
        return raised;
    }

    private void skipScript() {
        int close = cursor.sees("{") ? cursor.closing(cursor.position()) : cursor.position();
        cursor.backTo((close < 0 ? cursor.position() : close) + 1);
    }

    private Expr below(Expr inside) {
        Token sign = cursor.next();
        if (!sign.isMark("{")) {
            return named(sign.text(), inside, sign);
        }
        var text = new StringBuilder();
        while (!cursor.sees("}") && !cursor.atEnd()) {
            text.append(cursor.next().text());
        }
        cursor.expect("}", sign);
        return named(text.toString(), inside, sign);
    }

    /** The norm with this name; the 2-norm of a vector is its ordinary norm. */
    private Expr named(String name, Expr inside, Token place) {
        return switch (name) {
            case "∞", "inf", "infty", "Inf" -> largest(inside);
            default -> new Call(function(name, inside, place), inside);
        };
    }

    /** The largest absolute entry of a vector, the largest sum of absolute entries in a row of a matrix. */
    private Expr largest(Expr inside) {
        Expr sizes = new Call(Fn.ABS, inside);
        return new Call(Fn.MAX, cursor.form(inside).isVector() || cursor.form(inside) == Form.SCALAR ? sizes : new Call(Fn.ROWSUM, sizes));
    }

    private Fn function(String name, Expr inside, Token place) {
        return switch (name) {
            case "F", "fro", "Fro", "HS", "frob", "Frob" -> Fn.NORM;
            case "2", "op", "spec", "sigma", "s", "ell2", "l2", "L2" -> cursor.form(inside).isVector() ? Fn.NORM : Fn.NORM2;
            case "1", "ell1", "l1", "L1" -> Fn.NORM1;
            case "*", "nuc", "tr", "star" -> Fn.NORMNUC;
            default -> throw cursor.error("I know the norms F, 2, 1, ∞ and * (nuclear), but not “" + name + "”.", place);
        };
    }

    /** The norm that the arguments behind the first name: its order and, in Python, the axis it is taken along, by position or by keyword. */
    private Expr argued(Token name, Expr inside) {
        Token order = name;
        String axis = "";
        int position = 0;
        do {
            boolean named = Methods.Arguments.isKeyword(cursor);
            Token token = cursor.next();
            Token value = named && cursor.accept("=") ? cursor.next() : token;
            position += named ? 0 : 1;
            if (AXES.contains(token.text()) && named || position == 2 && !named) {
                axis = value.isMark("-") ? "-" + cursor.next().text() : value.text();
            } else if (!named || ORDERS.contains(token.text())) {
                order = value;
            }
        } while (cursor.accept(","));
        String which = order == name ? "" : order.text();
        return axis.isEmpty() ? whole(which, inside, order) : new Axes(cursor, name).norm(inside, which, axis);
    }

    /** In the code where an order is written so, the 1 of a matrix is the largest sum of absolute entries in a column. */
    private Expr whole(String order, Expr inside, Token place) {
        boolean columns = order.equals("1") && cursor.form(inside) == Form.MATRIX;
        return columns ? new Call(Fn.MAX, new Call(Fn.COLSUM, new Call(Fn.ABS, inside))) : order.isEmpty() ? new Call(Fn.NORM, inside) : named(order, inside, place);
    }
}
