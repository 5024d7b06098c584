package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr.Call;
import residual.expr.Expr.Num;
import residual.expr.Expr.Open;
import residual.expr.Expr.SumOver;
import residual.expr.Methods.Arguments;
import residual.expr.Token.Type;

/** The rules for sums, of all entries, along an axis and over an index. A sum without a range runs over all of what its index chooses from: its end is open. */
final class Sums {
    private final Cursor cursor;
    private final Grammar grammar;

    Sums(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** {@code \sum_{i=1}^{k} body}; the body is the product after it. */
    Expr sigma() {
        Token start = cursor.next();
        List<String> indices = new ArrayList<>();
        Expr from = new Num(1);
        Expr to = new Open();
        while (cursor.sees("_") || cursor.sees("^")) {
            if (cursor.next().isMark("^")) {
                to = grammar.postfix().script();
            } else {
                from = below(indices, start);
            }
        }
        if (indices.isEmpty()) {
            throw cursor.error("This sum has no index; write it as \\sum_{i=1}^{n}.", start);
        }
        Expr sum = grammar.product();
        for (int i = indices.size() - 1; i >= 0; i--) {
            sum = cursor.node(start, new SumOver(indices.get(i), from, to, sum));
        }
        return sum;
    }

    private Expr below(List<String> indices, Token start) {
        Token opening = cursor.peek();
        boolean braces = cursor.accept("{");
        Expr from = new Num(1);
        do {
            indices.add(index());
        } while (braces && cursor.accept(","));
        if (cursor.accept("=")) {
            from = grammar.expression();
        }
        if (braces) {
            cursor.expect("}", opening);
        }
        return from;
    }

    private String index() {
        Token index = cursor.next();
        if (!index.is(Type.NAME)) {
            throw cursor.error("I expected the index of the sum here, as in \\sum_{i=1}^{n}.", index);
        }
        return index.text();
    }

    /** {@code sum(i=1..k, body)}, with the name sum already read and the parenthesis next. */
    boolean isPlain() {
        return cursor.sees("(") && cursor.peek(1).is(Type.NAME) && cursor.peek(2).isMark("=");
    }

    Expr plain(Token start) {
        Token opening = cursor.next();
        cursor.open("(");
        String index = index();
        cursor.next();
        Expr from = grammar.position();
        if (!cursor.accept("..") && !cursor.accept(":")) {
            throw cursor.error("I expected “..” and the last value of the index here, as in sum(i=1..k, …).", cursor.peek());
        }
        Expr to = grammar.position();
        if (!cursor.accept(",")) {
            throw cursor.error("I expected a comma and then what is summed, as in sum(i=1..k, …).", cursor.peek());
        }
        Expr body = grammar.expression();
        cursor.expect(")", opening);
        cursor.close();
        return cursor.node(start, new SumOver(index, from, to, body));
    }

    /** The rest of Python's {@code body for i in range(n)}; what counts from 0 there counts from 1 here. */
    private Expr comprehension(Token start, Expr body) {
        cursor.next();
        String index = index();
        Token in = cursor.next();
        Token range = cursor.next();
        if (!in.text().equals("in") || !range.text().equals("range")) {
            throw cursor.error("I can sum over “for i in range(n)” only.", in);
        }
        Token opening = cursor.next();
        Expr first = grammar.expression();
        boolean both = cursor.accept(",");
        Expr to = both ? grammar.expression() : first;
        cursor.expect(")", opening);
        Expr from = both ? first.equals(new Num(0)) ? new Num(1) : new Expr.Add(first, new Num(1)) : new Num(1);
        return cursor.node(start, new SumOver(index, from, to, body));
    }

    /** The sum of all entries, along an axis, or over an index. */
    Expr called(Token name) {
        Token opening = cursor.next();
        cursor.open("(");
        Expr body = grammar.expression();
        if (cursor.peek().text().equals("for")) {
            Expr sum = comprehension(name, body);
            cursor.expect(")", opening);
            cursor.close();
            return sum;
        }
        cursor.close();
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
        return Methods.summed(body, new Arguments(List.of(), axis, false));
    }
}
