package residual.expr;

import java.util.Set;
import residual.expr.Expr.Sym;
import residual.expr.Token.Type;

/**
 * Tells {@code f(X)}, the definition f with its variable named, from a product. Only names may stand between the brackets;
 * several names, a usual name for a function, or a place before an equals sign make it an application.
 */
final class Applications {
    private static final Set<String> FUNCTION_NAMES = Set.of("f", "g", "h", "F", "J", "L", "E", "q", "phi", "psi", "ell", "Loss",
            "loss", "Cost", "cost", "MSE", "R", "Obj", "obj", "objective", "l", "CE");

    private Applications() {}

    /** Whether the cursor, at an opening parenthesis after a name, stands before the variables of an application. */
    static boolean isApplied(Cursor cursor, Expr name) {
        int open = cursor.position();
        int close = cursor.closing(open);
        if (close < 0 || cursor.peek().spaced() && !beforeRelation(cursor, close)) {
            return false;
        }
        int variables = variables(cursor, open + 1, close);
        Form form = cursor.form(name);
        boolean scalar = form == Form.SCALAR || form == Form.UNKNOWN;
        boolean usual = scalar && name instanceof Sym s && FUNCTION_NAMES.contains(s.name());
        boolean named = open == 1 && beforeRelation(cursor, close);
        return variables > 1 || variables == 1 && (usual || named);
    }

    /** How many names stand there, or 0 where anything but names does. */
    static int variables(Cursor cursor, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            Token token = cursor.token(i);
            boolean separator = token.isMark(",") || token.isMark(";") || token.isMark("|");
            if (!separator && !token.is(Type.NAME)) {
                return 0;
            }
            count += separator ? 0 : 1;
            if (!separator && i > from && cursor.token(i - 1).is(Type.NAME)) {
                return 0;
            }
        }
        return count;
    }

    private static boolean beforeRelation(Cursor cursor, int close) {
        return Relations.isSign(cursor.token(close + 1));
    }
}
