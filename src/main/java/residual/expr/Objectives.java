package residual.expr;

import java.util.Set;
import residual.expr.Token.Type;

/** The signs before the function of a minimisation: {@code \min_{X} f}, {@code \arg\max_x f}. */
final class Objectives {
    private static final Set<String> SIGNS = Set.of("min", "max", "argmin", "argmax", "arg", "inf", "sup");
    /** So far after a new name its relation may stand. */
    private static final int NEAR = 8;

    private Objectives() {}

    /** Steps over the signs here and what stands below them; whether there were any. */
    static boolean skip(Cursor cursor) {
        boolean objective = false;
        while (isSign(cursor.peek()) && (cursor.peek(1).isMark("_") || SIGNS.contains(cursor.peek(1).text()))) {
            cursor.next();
            objective = true;
            if (cursor.accept("_")) {
                int close = cursor.sees("{") ? cursor.closing(cursor.position()) : cursor.position();
                cursor.backTo((close < 0 ? cursor.position() : close) + 1);
            }
        }
        return objective;
    }

    /** Whether one follows the relation that comes next. */
    static boolean isAhead(Cursor cursor) {
        for (int i = 1; i < NEAR; i++) {
            if (Relations.isSign(cursor.peek(i))) {
                return isSign(cursor.peek(i + 1));
            }
        }
        return false;
    }

    private static boolean isSign(Token token) {
        return token.is(Type.FUNCTION) && SIGNS.contains(token.text());
    }
}
