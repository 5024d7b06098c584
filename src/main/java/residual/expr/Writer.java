package residual.expr;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree in one notation; how tightly the pieces hold together decides where parentheses stand. */
abstract class Writer {
    static final int SUM = 1;
    static final int TENSOR = 2;
    static final int PRODUCT = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    private final Forms forms;

    Writer(Vocabulary vocabulary) {
        this.forms = new Forms(vocabulary);
    }

    /** How tightly this expression holds together as this notation writes it. */
    abstract int level(Expr e);

    abstract String text(Expr e);

    final String write(Expr e) {
        return text(e);
    }

    /** The expression where something at least as tight as a level is wanted. */
    final String at(int level, Expr e) {
        return level(e) >= level ? text(e) : parenthesised(text(e));
    }

    String parenthesised(String text) {
        return "(" + text + ")";
    }

    final Form form(Expr e) {
        return forms.of(e);
    }

    final String list(List<Expr> expressions, String separator) {
        return expressions.stream().map(this::text).collect(Collectors.joining(separator));
    }

    static String number(double value) {
        if (value == Math.PI) {
            return "pi";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** A sign before a number takes parentheses with it. */
    final int numberLevel(double value) {
        return value < 0 ? SUM : ATOM;
    }
}
