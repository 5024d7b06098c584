package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr.Num;
import residual.expr.Expr.Open;
import residual.expr.Expr.ProductOver;
import residual.expr.Expr.SumOver;
import residual.expr.Token.Type;

/** The rules for sums and products over an index. One without a range runs over all of what its index chooses from: its end is open. */
final class Sums {
    private final Cursor cursor;
    private final Grammar grammar;

    Sums(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** Whether this is the name of one of them. */
    static boolean isName(Token name) {
        return name.text().equals("sum") || name.text().equals("prod");
    }

    /** Whether its sign or name begins a product. */
    private static boolean multiplies(Token start) {
        return start.isMark("∏") || start.text().equals("prod");
    }

    private Expr over(Token start, String index, Expr from, Expr to, Expr body) {
        return cursor.node(start, multiplies(start) ? new ProductOver(index, from, to, body) : new SumOver(index, from, to, body));
    }

    /** {@code \sum_{i=1}^{k} body} and {@code \prod_{i=1}^{k} body}; the body is the product after it. */
    Expr sign() {
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
            String kind = multiplies(start) ? "product has no index; write it as \\prod" : "sum has no index; write it as \\sum";
            throw cursor.error("This " + kind + "_{i=1}^{n}.", start);
        }
        Expr whole = grammar.product();
        for (int i = indices.size() - 1; i >= 0; i--) {
            whole = over(start, indices.get(i), from, to, whole);
        }
        return whole;
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
            throw cursor.error("I expected the index of the sum or product here, as in \\sum_{i=1}^{n}.", index);
        }
        return index.text();
    }

    /** {@code sum(i=1..k, body)}, with its name already read and the parenthesis next. */
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
            throw cursor.error("I expected “..” and the last value of the index here, as in " + start.text() + "(i=1..k, …).", cursor.peek());
        }
        Expr to = last();
        if (!cursor.accept(",")) {
            throw cursor.error("I expected a comma and then what is " + (multiplies(start) ? "multiplied" : "summed") + ", as in " + start.text() + "(i=1..k, …).", cursor.peek());
        }
        Expr body = grammar.expression();
        cursor.expect(")", opening);
        cursor.close();
        return over(start, index, from, to, body);
    }

    /** The last value of the index, or {@code end} for that of what it chooses from. */
    private Expr last() {
        if (cursor.peek().is(Type.WORD) && cursor.peek().text().equals("end")) {
            cursor.next();
            return new Open();
        }
        return grammar.position();
    }

    /** The rest of Python's {@code body for i in range(n)}; what counts from 0 there counts from 1 here. */
    private Expr comprehension(Token start, Expr body) {
        cursor.next();
        String index = index();
        Token in = cursor.next();
        Token range = cursor.next();
        if (!in.text().equals("in") || !range.text().equals("range")) {
            throw cursor.error("I can sum and multiply over “for i in range(n)” only.", in);
        }
        Token opening = cursor.next();
        Expr first = cursor.accept(":") ? new Open() : grammar.expression();
        boolean both = cursor.accept(",");
        Expr to = !both ? first : cursor.accept(":") ? new Open() : grammar.expression();
        cursor.expect(")", opening);
        Expr from = both ? first.equals(new Num(0)) ? new Num(1) : new Expr.Add(first, new Num(1)) : new Num(1);
        return over(start, index, from, to, body);
    }

    /** {@code sum(...)} in all its forms: over an index, of all entries, along an axis. */
    Expr called(Token name) {
        Token opening = cursor.next();
        cursor.open("(");
        Token list = cursor.peek();
        boolean listed = isComprehension() && cursor.accept("[");
        Expr body = grammar.expression();
        boolean over = cursor.peek().text().equals("for");
        Expr whole = over ? comprehension(name, body) : body;
        if (listed) {
            cursor.expect("]", list);
        }
        cursor.close();
        if (!over && !multiplies(name)) {
            return new Totals(cursor).sum(opening, body);
        }
        cursor.expect(")", opening);
        return over ? whole : new Totals(cursor).product(name, body);
    }

    /** Whether a bracket opens here that holds {@code body for i in range(n)}. */
    private boolean isComprehension() {
        int close = cursor.sees("[") ? cursor.closing(cursor.position()) : -1;
        for (int i = cursor.position(); i < close; i++) {
            if (cursor.token(i).text().equals("for")) {
                return true;
            }
        }
        return false;
    }
}
