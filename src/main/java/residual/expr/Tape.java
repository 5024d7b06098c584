package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Token.Type;

/** The tokens of a text on their way through one stage of reading: those still to be looked at, which may be put into another order, and those done. */
final class Tape {
    private final List<Token> in;
    private final List<Token> out;
    private int at;

    Tape(List<Token> tokens) {
        this.in = new ArrayList<>(tokens);
        this.out = new ArrayList<>(tokens.size() + 8);
    }

    boolean atEnd() {
        return at >= in.size();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** Steps over the token here and returns it. */
    Token next() {
        Token token = here();
        at++;
        return token;
    }

    /** The token to look at next. */
    Token here() {
        return token(at);
    }

    Token ahead(int tokens) {
        return token(at + tokens);
    }

    /** The token at a position, the last one beyond the end. */
    Token token(int position) {
        return in.get(Math.min(position, in.size() - 1));
    }

    /** What is to be looked at, from first to last; changing it changes what is read. */
    List<Token> coming() {
        return in;
    }

    /** What is done so far. */
    List<Token> done() {
        return out;
    }

    void put(Token token) {
        out.add(token);
    }

    /** Takes the next token as it is. */
    void pass() {
        out.add(next());
    }

    /** Forgets what was done after so many tokens. */
    void undo(int size) {
        out.subList(size, out.size()).clear();
    }

    /** What stands below the token here. */
    Script below() {
        return script(at + 1, "_");
    }

    Script script(int position, String sign) {
        return Script.at(in, position, sign);
    }

    /** Leaves only the first letters of a script without braces; the rest, where it has more (a star is one sign), becomes a word after it. */
    void splitBelow(Script below, int length) {
        int position = below.end() - 1;
        Token token = in.get(position);
        if (length >= token.text().length()) {
            return;
        }
        String rest = token.text().substring(length);
        boolean figure = Character.isDigit(rest.charAt(0));
        in.set(position, token.part(token.type(), token.text().substring(0, length), 0, length));
        in.add(position + 1, token.part(figure ? Type.NUMBER : Type.WORD, rest, length, token.text().length()));
    }
}
