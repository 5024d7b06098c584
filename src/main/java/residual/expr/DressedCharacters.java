package residual.expr;

import residual.expr.ExprException.Kind;
import residual.expr.Token.Type;

/** Cuts characters beyond ASCII into the tokens of what they stand for: 𝐗 is X, ŷ a y with a hat, ᵀ is {@code ^{T}}. */
final class DressedCharacters {
    private final String text;
    private final Tokens tokens;
    private int at;

    DressedCharacters(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Reads the character at a position, or the run of scripts there, and returns where it ends. */
    int read(int position) {
        at = position;
        int c = text.codePointAt(at);
        if (Glyphs.accent(c).isEmpty() && Glyphs.mark(c).isEmpty() && (Glyphs.isRaised(c) || Glyphs.isLowered(c))) {
            script(Glyphs.isRaised(c));
        } else {
            int next = at + Character.charCount(c);
            one(c, next);
            at = next;
        }
        return at;
    }

    private void one(int c, int next) {
        if (accentOrMark(c, next)) {
            return;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
            tokens.blank();
        } else if (Glyphs.isBoldOne(c)) {
            tokens.add(Type.COMMAND, "mathbf", at, at);
            tokens.add(Type.NUMBER, "1", at, next);
        } else {
            plain(c, next);
        }
    }

    private boolean accentOrMark(int c, int next) {
        Glyphs.accent(c).ifPresentOrElse(accent -> accentLast(accent, next),
                () -> Glyphs.mark(c).ifPresent(mark -> tokens.add(Type.MARK, mark, at, next)));
        return Glyphs.accent(c).isPresent() || Glyphs.mark(c).isPresent();
    }

    /** Letters in a mathematical font, with an accent built in, and fractions such as ½. */
    private void plain(int c, int next) {
        String plain = Glyphs.plain(c);
        boolean group = plain.indexOf('⁄') > 0;
        if (group) {
            tokens.add(Type.MARK, "{", at, at);
        }
        plain.codePoints().forEach(p -> plainOne(p, next));
        if (group) {
            tokens.add(Type.MARK, "}", next, next);
        }
    }

    private void plainOne(int c, int next) {
        if (Glyphs.greek(c).isPresent()) {
            tokens.add(Type.WORD, Glyphs.greek(c).get(), at, next);
        } else if (c < 128 && Lexer.isLetter(c)) {
            tokens.add(Type.WORD, Character.toString(c), at, next);
        } else if (c < 128 && Lexer.isDigit((char) c)) {
            tokens.add(Type.NUMBER, Character.toString(c), at, next);
        } else if (!accentOrMark(c, next)) {
            throw new ExprException(Kind.SYNTAX, "I cannot read the character “" + Character.toString(c) + "” here.",
                    new Place(at, next));
        }
    }

    /** The run of raised or lowered characters here, as {@code ^{...}} or {@code _{...}}. */
    private void script(boolean raised) {
        tokens.add(Type.MARK, raised ? "^" : "_", at, at);
        tokens.add(Type.MARK, "{", at, at);
        while (at < text.length() && isScript(text.codePointAt(at), raised)) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            figureOrSign(Glyphs.plain(c).replace('−', '-'), next);
            at = next;
        }
        tokens.add(Type.MARK, "}", at, at);
    }

    /** One character of a script; figures side by side are one number. */
    private void figureOrSign(String plain, int next) {
        Token last = tokens.last();
        if (last.is(Type.NUMBER) && last.end() == at && Lexer.isDigit(plain.charAt(0))) {
            tokens.replaceLast(new Token(Type.NUMBER, last.text() + plain, last.start(), next, last.spaced()));
        } else {
            tokens.add(typeOf(plain.charAt(0)), plain, at, next);
        }
    }

    private static boolean isScript(int c, boolean raised) {
        return raised ? Glyphs.isRaised(c) : Glyphs.isLowered(c);
    }

    private static Type typeOf(char c) {
        return Lexer.isDigit(c) ? Type.NUMBER : Lexer.isLetter(c) ? Type.WORD : Type.MARK;
    }

    private void accentLast(String accent, int next) {
        if (!tokens.last().is(Type.WORD)) {
            throw new ExprException(Kind.SYNTAX, "This accent has no letter to stand on.", new Place(at, next));
        }
        tokens.replaceLast(tokens.last().accented(accent));
    }
}
