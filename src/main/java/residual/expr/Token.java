package residual.expr;

/**
 * A piece of typed text: what it is, what it says in one spelling for all notations, the accents on it, and where it
 * stands. {@code spaced} tells whether a blank stands before it.
 */
record Token(Type type, String text, String accent, int start, int end, boolean spaced) {
    enum Type {
        NUMBER,
        /** Letters not yet looked up. */ WORD,
        /** A declared symbol, size or index. */ NAME,
        /** The name of a function. */ FUNCTION,
        /** A LaTeX command that is not one of the marks, without its backslash. */ COMMAND,
        /** Quoted text, the quotes left out. */ STRING,
        /** An operator, a bracket, punctuation. */ MARK,
        END
    }

    Token(Type type, String text, int start, int end, boolean spaced) {
        this(type, text, "", start, end, spaced);
    }

    boolean is(Type other) {
        return type == other;
    }

    boolean isMark(String mark) {
        return type == Type.MARK && text.equals(mark);
    }

    boolean isCommand(String name) {
        return type == Type.COMMAND && text.equals(name);
    }

    /** 1 for a bracket that opens, -1 for one that closes, 0 for all else. */
    int level() {
        return type != Type.MARK ? 0 : switch (text) {
            case "(", "[", "{", "[[" -> 1;
            case ")", "]", "}", "]]" -> -1;
            default -> 0;
        };
    }

    Token as(Type other, String otherText) {
        return new Token(other, otherText, accent, start, end, spaced);
    }

    Token accented(String mark) {
        return new Token(type, text, accent + mark, start, end, spaced);
    }

    /** Whether it is a Greek letter, typed as the letter or as a command of LaTeX, whose name in Latin letters is not to be cut into names. */
    boolean isGreekLetter() {
        return end - start != text.length() && LatexTables.isGreek(text);
    }

    /** The part of a word from one letter to another, at its own place. */
    Token part(Type other, String otherText, int from, int to) {
        boolean whole = end - start != text.length();
        return new Token(other, otherText, "", whole ? start : start + from, whole ? end : start + to,
                from == 0 && spaced);
    }

    Place place() {
        return new Place(start, end);
    }
}
