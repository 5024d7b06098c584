package residual.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import residual.expr.ExprException.Kind;
import residual.expr.Token.Type;

/** Where reading stands: the tokens, the position in them, the brackets that are open, and the places of what was read. */
final class Cursor {
    static final int DEEPEST = 60;
    static final int MOST_NODES = 2_000;

    private final List<Token> tokens;
    private final Names names;
    private final Dialect dialect;
    private final Forms forms;
    private final Map<Expr, Place> places = new IdentityHashMap<>(64);
    /** The bars and brackets that are open, innermost first: a bar closes the innermost one if that is a bar. */
    private final Deque<String> open = new ArrayDeque<>();
    private int at;
    private int depth;
    /** How many operands wait for one inside them, with brackets or without: {@code log log x}. */
    private int waiting;
    private int nodes;

    Cursor(List<Token> tokens, Names names, Dialect dialect) {
        this.tokens = tokens;
        this.names = names;
        this.dialect = dialect;
        this.forms = new Forms(names.vocabulary());
    }

    Names names() {
        return names;
    }

    Dialect dialect() {
        return dialect;
    }

    Map<Expr, Place> places() {
        return places;
    }

    Form form(Expr e) {
        return forms.of(e);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean sees(String mark) {
        return peek().isMark(mark);
    }

    boolean accept(String mark) {
        boolean seen = sees(mark);
        if (seen) {
            next();
        }
        return seen;
    }

    boolean atEnd() {
        return peek().is(Type.END);
    }

    int position() {
        return at;
    }

    void backTo(int position) {
        at = Math.max(0, Math.min(position, tokens.size() - 1));
    }

    /** The position of the bracket that closes the one at this position, or -1. */
    int closing(int position) {
        int level = 0;
        for (int i = position; i < tokens.size(); i++) {
            level += tokens.get(i).level();
            if (level == 0) {
                return i;
            }
        }
        return -1;
    }

    Token token(int position) {
        return tokens.get(Math.min(position, tokens.size() - 1));
    }

    /** Two bars that stand for two single ones are taken apart. */
    void splitBars() {
        Token bars = tokens.get(at);
        tokens.set(at, new Token(Type.MARK, "|", bars.start(), bars.start() + 1, bars.spaced()));
        tokens.add(at + 1, new Token(Type.MARK, "|", bars.start() + 1, bars.end(), false));
    }

    /** Takes only the first figure of a number, as {@code \frac12} does. */
    Token firstFigure() {
        Token number = tokens.get(at);
        Token figure = number.part(Type.NUMBER, number.text().substring(0, 1), 0, 1);
        tokens.set(at, figure);
        tokens.add(++at, number.part(Type.NUMBER, number.text().substring(1), 1, number.text().length()));
        return figure;
    }

    /** The closing bracket, or the sentence that tells which one is never closed. */
    void expect(String mark, Token opening) {
        if (accept(mark)) {
            return;
        }
        if (atEnd()) {
            throw error("The bracket opened here is never closed; write “" + shown(mark) + "” where it ends.", opening);
        }
        throw error("Here I expected “" + shown(mark) + "” to close the bracket opened before, and found “" + shown(peek().text())
                + "”.", peek());
    }

    static String shown(String mark) {
        return switch (mark) {
            case "‖<", "‖>" -> "‖";
            case "|<", "|>" -> "|";
            case "[[" -> "[";
            case "]]" -> "]";
            case "\n" -> "a new line";
            default -> mark;
        };
    }

    void open(String bracket) {
        open.push(bracket);
        if (++depth > DEEPEST) {
            throw limit("The brackets here are nested more than " + DEEPEST + " deep; that is more than I read.");
        }
    }

    /** An operand begins inside of another. */
    void deeper() {
        if (++waiting > 2 * DEEPEST) {
            throw limit("Functions and signs stand inside each other here more than " + 2 * DEEPEST + " deep; that is more than I read.");
        }
    }

    void shallower() {
        waiting--;
    }

    void close() {
        open.pop();
        depth--;
    }

    /** The innermost open bracket, "" where there is none; a sign that waits for its operand is none. */
    String innermost() {
        return open.stream().filter(bracket -> !bracket.equals("-")).findFirst().orElse("");
    }

    /** Remembers where an expression stands: from a token to the last one read. */
    <E extends Expr> E node(Token from, E expr) {
        return node(from.start(), expr);
    }

    <E extends Expr> E node(int start, E expr) {
        if (++nodes > MOST_NODES) {
            throw limit("This formula has more than " + MOST_NODES + " parts; that is more than I read.");
        }
        int end = at == 0 ? start : tokens.get(at - 1).end();
        places.put(expr, new Place(start, Math.max(start, end)));
        return expr;
    }

    int startOf(Expr expr, Token otherwise) {
        Place place = places.get(expr);
        return place == null ? otherwise.start() : place.start();
    }

    ExprException error(String sentence, Token token) {
        return new ExprException(Kind.SYNTAX, sentence, token.place());
    }

    ExprException unknown(Token word) {
        return new ExprException(Kind.UNKNOWN_NAME, names.unknown(word.text()), word.place());
    }

    private ExprException limit(String sentence) {
        return new ExprException(Kind.LIMIT, sentence, peek().place());
    }
}
