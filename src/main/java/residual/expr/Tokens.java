package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Token.Type;

/** The tokens cut from a text so far, and whether a blank stands before the next one. */
final class Tokens {
    private static final Token START = new Token(Type.END, "", 0, 0, false);

    private final List<Token> all;
    private boolean spaced;

    Tokens(int expected) {
        this.all = new ArrayList<>(expected);
    }

    void blank() {
        spaced = true;
    }

    void add(Type type, String spelling, int start, int end) {
        all.add(new Token(type, spelling, start, end, spaced));
        spaced = false;
    }

    /** The last one, before the first a token of type END. */
    Token last() {
        return all.isEmpty() ? START : all.getLast();
    }

    void replaceLast(Token token) {
        all.set(all.size() - 1, token);
    }

    int size() {
        return all.size();
    }

    List<Token> all() {
        return all;
    }
}
