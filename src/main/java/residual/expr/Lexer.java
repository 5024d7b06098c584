package residual.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import residual.expr.ExprException.Kind;
import residual.expr.Token.Type;

/**
 * Cuts typed text of any notation into tokens. Characters beyond ASCII become what they stand for, so that the later
 * stages meet one spelling: {@code W₂ᵀ} gives the tokens of {@code W_{2}^{T}}.
 */
final class Lexer {
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_TOKENS = 3_000;

    private static final String[] LONG_MARKS = {"...", "**", "==", "<=", ">=", "=<", "=>", ":=", "<-", "~=", "!=", "||",
        "..", ".*", "./", ".^", ".'", ".\\", "''"};
    private static final String[] NONE = {};
    /** The marks of one character, so that none is made anew. */
    private static final String[] SINGLE = IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);
    /** What may come second in a mark of several characters. */
    private static final String SECOND = "'*-./<=>\\^|";

    private final String text;
    private final Tokens tokens;
    private final DressedCharacters dressed;
    private int at;

    private Lexer(String text) {
        this.text = text;
        this.tokens = new Tokens(text.length());
        this.dressed = new DressedCharacters(text, tokens);
    }

    /** The tokens of a text, the last of them of type END. */
    static List<Token> tokens(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ExprException(Kind.LIMIT, "This text has " + text.length() + " characters; a formula may have at most "
                    + LONGEST_TEXT + ".", new Place(LONGEST_TEXT, text.length()));
        }
        var lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens.all();
    }

    private void run() {
        while (at < text.length()) {
            one();
            if (tokens.size() > MOST_TOKENS) {
                throw new ExprException(Kind.LIMIT, "This formula is too long: it has more than " + MOST_TOKENS
                        + " names, numbers and signs.", new Place(at, text.length()));
            }
        }
        tokens.add(Type.END, "", at, at);
    }

    private void one() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            tokens.add(Type.MARK, "\n", at, ++at);
        } else if (isBlank(c)) {
            at++;
            tokens.blank();
        } else if (c == '%' && isPercent(at) || c == '\\' && peek(1) == '%' && isPercent(at)) {
            percent();
        } else if (c == '%' || c == '#') {
            comment();
        } else if (c == '\\') {
            command();
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            number();
        } else if (isLetter(c)) {
            word();
        } else if (c == '\'' && opensString()) {
            string('\'');
        } else if (c == '"' && text.indexOf('"', at + 1) > 0) {
            string('"');
        } else if (c < 128) {
            mark();
        } else {
            at = dressed.read(at);
        }
    }

    /** MATLAB and LaTeX comments begin with a percent sign, Python's with a hash. */
    private void comment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** A percent sign straight after a number, with nothing after it that would make it a comment. */
    private boolean isPercent(int position) {
        int after = position + (text.charAt(position) == '%' ? 1 : 2);
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        boolean ends = text.charAt(position) == '\\' || after >= text.length() || "*/+-)]},;=^\n$".indexOf(text.charAt(after)) >= 0;
        return tokens.last().is(Type.NUMBER) && tokens.last().end() == position && ends;
    }

    private void percent() {
        Token number = tokens.last();
        at += text.charAt(at) == '%' ? 1 : 2;
        tokens.replaceLast(new Token(Type.NUMBER, new BigDecimal(number.text()).movePointLeft(2).toPlainString(), number.start(), at, number.spaced()));
    }

    private void command() {
        int start = at++;
        if (at < text.length() && isLetter(text.charAt(at))) {
            while (at < text.length() && isLetter(text.charAt(at))) {
                at++;
            }
        } else if (at < text.length()) {
            at++;
        }
        tokens.add(Type.COMMAND, text.substring(start + 1, at), start, at);
    }

    private void number() {
        int start = at;
        digits();
        if (peek(0) == '.' && !isMarkAfterNumber(peek(1))) {
            at++;
            digits();
        }
        boolean signed = peek(1) == '-' || peek(1) == '+';
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(signed ? 2 : 1))) {
            at += signed ? 2 : 1;
            digits();
        }
        tokens.add(Type.NUMBER, text.substring(start, at), start, at);
    }

    /** In {@code 1..k} and {@code 2.*A} the point belongs to what follows. */
    private static boolean isMarkAfterNumber(char next) {
        return next == '.' || next == '*' || next == '/' || next == '^' || next == '\'' || isLetter(next);
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private void word() {
        int start = at;
        if (text.startsWith("s.t.", at)) {
            at += 4;
            tokens.add(Type.MARK, "¶", start, at);
            return;
        }
        while (isLetter(peek(0)) || isDigit(peek(0))) {
            at++;
        }
        boolean accented = at < text.length() && Glyphs.accent(text.charAt(at)).isPresent();
        if (accented && at - start > 1) {
            at--;
        }
        tokens.add(Type.WORD, text.substring(start, at), start, at);
    }

    /** A quote after something that can be transposed is a transpose; elsewhere it may open {@code 'fro'}. */
    private boolean opensString() {
        boolean argument = tokens.last().isMark(",") || tokens.last().isMark("(") || tokens.last().isMark("=");
        int close = argument ? text.indexOf('\'', at + 1) : -1;
        return close > at + 1 && text.substring(at + 1, close).chars().allMatch(c -> isLetter(c) || ",->".indexOf(c) >= 0);
    }

    private void string(char quote) {
        int close = text.indexOf(quote, at + 1);
        tokens.add(Type.STRING, text.substring(at + 1, close), at, close + 1);
        at = close + 1;
    }

    private void mark() {
        boolean alone = SECOND.indexOf(peek(1)) < 0;
        for (String mark : alone ? NONE : LONG_MARKS) {
            if (text.startsWith(mark, at)) {
                tokens.add(Type.MARK, mark, at, at + mark.length());
                at += mark.length();
                return;
            }
        }
        tokens.add(Type.MARK, SINGLE[text.charAt(at)], at, ++at);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
