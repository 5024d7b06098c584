package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Expr.Eye;
import residual.expr.Expr.Num;
import residual.expr.Expr.Ones;
import residual.expr.Expr.Open;
import residual.expr.Expr.Zeros;
import residual.expr.Token.Type;

/** The rules for {@code I}, {@code I_n}, {@code eye(n)}, {@code ones(n,1)} and {@code zeros(n,m)}. */
final class Constructors {
    private final Cursor cursor;
    private final Grammar grammar;

    Constructors(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    boolean make(String name) {
        return switch (name) {
            case "I", "eye", "identity", "ones", "one", "onevec", "zeros", "ones_like", "zeros_like" -> true;
            default -> false;
        };
    }

    Expr read(Token name) {
        return cursor.node(name, switch (name.text()) {
            case "I", "eye", "identity" -> identity(name);
            case "ones", "ones_like" -> ones(name);
            case "one", "onevec" -> new Ones(cursor.accept("_") ? grammar.postfix().script() : new Open(), new Num(1));
            default -> zeros(name);
        });
    }

    private Expr identity(Token name) {
        if (cursor.accept("_")) {
            return new Eye(grammar.postfix().script());
        }
        boolean applied = cursor.sees("(") && (!name.text().equals("I") || holdsSizes());
        List<Expr> sizes = applied ? sizes() : List.of(new Open());
        return sizes.size() != 2 || sizes.get(0).equals(sizes.get(1)) ? new Eye(sizes.getFirst()) : rectangular(sizes.get(0), sizes.get(1));
    }

    /** {@code eye(n, k)}: the upper left part of an identity that is large enough. */
    private static Expr rectangular(Expr rows, Expr columns) {
        return new Expr.Slice(new Eye(new Expr.Add(rows, columns)), new Expr.Range.Span(new Num(1), rows), new Expr.Range.Span(new Num(1), columns));
    }

    /** {@code I(n)} has a size; {@code I(X - Y)} is a product. */
    private boolean holdsSizes() {
        int close = cursor.closing(cursor.position());
        for (int i = cursor.position() + 1; i < close; i++) {
            Token token = cursor.token(i);
            boolean counts = token.is(Type.NAME) && cursor.names().counts(token.text()) || token.is(Type.NUMBER);
            if (!counts && !token.isMark("+") && !token.isMark("-") && !token.isMark(",") && !token.isMark("*")) {
                return false;
            }
        }
        return close > 0 && !cursor.peek().spaced();
    }

    private Expr ones(Token name) {
        if (cursor.accept("_")) {
            return new Ones(grammar.postfix().script(), new Num(1));
        }
        if (!cursor.sees("(")) {
            return new Ones(new Open(), new Num(1));
        }
        List<Expr> sizes = sizes();
        return sizes.size() == 2 ? new Ones(sizes.get(0), sizes.get(1)) : new Ones(sizes.get(0), second(name, sizes.get(0)));
    }

    private Expr zeros(Token name) {
        List<Expr> sizes = cursor.sees("(") ? sizes() : List.of(new Open(), new Open());
        return sizes.size() == 2 ? new Zeros(sizes.get(0), sizes.get(1)) : new Zeros(sizes.get(0), second(name, sizes.get(0)));
    }

    /** One size makes a square matrix in MATLAB and a vector in NumPy. */
    private Expr second(Token name, Expr first) {
        return switch (cursor.dialect()) {
            case MATLAB -> first;
            case NUMPY -> new Num(1);
            case PLAIN, LATEX -> {
                if (first instanceof Open) {
                    yield first;
                }
                throw cursor.error("Give both sizes: “" + name.text() + "(n,1)” is a column, “" + name.text() + "(n,n)” a square matrix.", name);
            }
        };
    }

    /** The sizes between the parentheses; a shape taken from another matrix leaves them open. */
    private List<Expr> sizes() {
        int close = cursor.closing(cursor.position());
        if (close > 0 && measures(cursor.position() + 1, close)) {
            cursor.backTo(close + 1);
            return List.of(new Open(), new Open());
        }
        Token opening = cursor.next();
        boolean inner = cursor.sees("(") || cursor.sees("[");
        Token tuple = inner ? cursor.next() : opening;
        var sizes = new ArrayList<Expr>();
        do {
            if (cursor.sees(")")) {
                break;
            }
            sizes.add(cursor.accept(":") ? new Open() : grammar.expression());
        } while (cursor.accept(","));
        if (inner) {
            cursor.expect(tuple.isMark("(") ? ")" : "]", tuple);
        }
        cursor.expect(")", opening);
        if (sizes.isEmpty()) {
            throw cursor.error("A size is missing here; write it in the parentheses.", opening);
        }
        return sizes;
    }

    private boolean measures(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = cursor.token(i).text();
            if (text.equals("shape") || text.equals("size") || text.equals("len") || text.equals("length") || text.equals("numel")) {
                return true;
            }
        }
        return false;
    }
}
