package residual.expr;

import java.util.Set;
import java.util.stream.Stream;
import residual.expr.Expr.Call;
import residual.expr.Expr.Num;
import residual.expr.Expr.Open;
import residual.expr.Expr.ProductOver;
import residual.expr.Expr.Range;
import residual.expr.Expr.Slice;

/** The rules for the sum and the product of all entries, {@code sum(A, 1)} and {@code np.prod(x)}, the opening parenthesis and the first argument already read. */
final class Totals {
    private final Cursor cursor;

    Totals(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The product of all entries of a vector, over an index that is not used otherwise. */
    Expr product(Token name, Expr vector) {
        if (!cursor.form(vector).isVector()) {
            throw cursor.error("I can multiply the entries of a vector only; otherwise write the product over an index, as in prod(i=1..n, …).", name);
        }
        Set<String> used = Trees.names(vector);
        String index = Stream.of("i", "j", "l", "q", "t").filter(i -> !used.contains(i) && !cursor.names().isDeclared(i)).findFirst()
                .orElseThrow(() -> cursor.error("Write this product over an index, as in prod(i=1..n, …).", name));
        Range entry = new Range.At(new Expr.Sym(index));
        boolean row = cursor.form(vector) == Form.ROW;
        Expr body = row ? new Slice(vector, new Range.All(), entry) : new Slice(vector, entry, new Range.All());
        return cursor.node(name, new ProductOver(index, new Num(1), new Open(), body));
    }

    /** The sum of all entries, or along the axis that follows. */
    Expr sum(Token opening, Expr body) {
        String axis = "";
        if (cursor.sees(",")) {
            axis = axis(opening);
        }
        cursor.expect(")", opening);
        return summed(body, axis);
    }

    private String axis(Token opening) {
        cursor.next();
        var text = new StringBuilder();
        while (!cursor.sees(")") && !cursor.sees(",") && !cursor.atEnd()) {
            text.append(cursor.next().text());
        }
        if (cursor.sees(",")) {
            axis(opening);
        }
        String axis = text.toString().replace("axis=", "").replace("dim=", "").replace("'all'", "");
        boolean matlab = cursor.dialect() != Dialect.NUMPY;
        return matlab && axis.equals("1") ? "0" : matlab && axis.equals("2") ? "1" : axis;
    }

    /** The sum of a sum is the sum; of the singular values it is the nuclear norm. */
    private static Expr summed(Expr body, String axis) {
        if (body instanceof Call c && c.fn() == Fn.SUM) {
            return body;
        }
        if (body instanceof Call c && c.fn() == Fn.SVALS) {
            return new Call(Fn.NORMNUC, c.arguments());
        }
        if (body instanceof Call c && c.fn() == Fn.ABS && !axis.equals("0") && !axis.equals("1") && !axis.equals("-1")) {
            return new Call(Fn.NORM1, c.arguments());
        }
        return switch (axis) {
            case "0" -> new Call(Fn.COLSUM, body);
            case "1", "-1" -> new Call(Fn.ROWSUM, body);
            default -> new Call(Fn.SUM, body);
        };
    }
}
