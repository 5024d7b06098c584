package residual.expr;

import static java.util.Map.entry;

import java.util.Map;
import residual.expr.Token.Type;

/** The signs of relations in every spelling, and where in a line they stand. */
final class Relations {
    private static final Map<String, Relation> SIGNS = Map.ofEntries(entry("=", Relation.EQUAL), entry("==", Relation.EQUAL),
            entry(":=", Relation.EQUAL), entry("<-", Relation.EQUAL), entry("≈", Relation.APPROXIMATELY), entry("<=", Relation.AT_MOST),
            entry("=<", Relation.AT_MOST), entry(">=", Relation.AT_LEAST), entry("=>", Relation.AT_LEAST), entry("<", Relation.LESS),
            entry(">", Relation.GREATER), entry("∝", Relation.PROPORTIONAL), entry("⪰", Relation.SEMIDEFINITE_ABOVE),
            entry("⪯", Relation.SEMIDEFINITE_BELOW), entry("≻", Relation.DEFINITE_ABOVE), entry("≺", Relation.DEFINITE_BELOW));

    private Relations() {}

    static boolean isSign(Token token) {
        return token.is(Type.MARK) && SIGNS.containsKey(token.text());
    }

    /** Reads the sign here; a new line may follow it. */
    static Relation read(Cursor cursor) {
        Token token = cursor.next();
        while (cursor.sees("\n")) {
            cursor.next();
        }
        return SIGNS.get(token.text());
    }

    /** Whether a sign follows on the line. */
    static boolean isAhead(Cursor cursor) {
        for (int i = 1; !cursor.peek(i).is(Type.END) && !cursor.peek(i).isMark("\n"); i++) {
            if (isSign(cursor.peek(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether more than one follows in this statement, outside of brackets. */
    static boolean isChain(Cursor cursor) {
        int relations = 0;
        int level = 0;
        for (int i = 0; !cursor.peek(i).is(Type.END); i++) {
            Token token = cursor.peek(i);
            boolean separator = token.isMark(",") || token.isMark(";");
            level += token.level();
            if (level == 0 && separator) {
                break;
            }
            relations += level == 0 && isSign(token) ? 1 : 0;
        }
        return relations > 1;
    }
}
