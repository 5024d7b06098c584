package residual.expr;

import residual.expr.Expr.Sym;
import residual.expr.Token.Type;

/** Names that a line gives to something: not declared, alone or with their variables, before a relation. */
final class NewNames {
    private final Cursor cursor;

    NewNames(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether one stands here. */
    boolean isHere() {
        Token word = cursor.peek();
        if (isPartOfName(word)) {
            return true;
        }
        int close = cursor.peek(1).isMark("(") ? cursor.closing(cursor.position() + 1) : cursor.position();
        boolean applied = close == cursor.position() || close > 0
                && Applications.variables(cursor, cursor.position() + 2, close) > 0;
        return word.is(Type.WORD) && applied && Relations.isSign(cursor.token(close + 1));
    }

    /** {@code A_k =}: not the first k columns of A but a new matrix, unless columns of A have a meaning. */
    private boolean isPartOfName(Token word) {
        boolean below = word.is(Type.NAME) && cursor.peek(1).isMark("_") && cursor.peek(2).isMark("{") && cursor.peek(4).isMark("}");
        return below && Relations.isSign(cursor.peek(5)) && !Indexing.hasColumns(word.text())
                && Character.isUpperCase(word.text().charAt(0));
    }

    /** Reads the name with its index and steps over its variables. */
    Expr read() {
        Token word = cursor.next();
        String index = cursor.sees("_") ? cursor.peek(2).text() : "";
        if (cursor.accept("_") || cursor.sees("(")) {
            cursor.backTo(cursor.closing(cursor.position()) + 1);
        }
        return cursor.node(word, new Sym(word.text() + index));
    }
}
