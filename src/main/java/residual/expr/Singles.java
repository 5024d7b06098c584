package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Token.Type;

/**
 * Without braces a script, and an argument of {@code \frac}, is one sign: cuts the rest off the run of letters there, so that
 * {@code X^TX} is X'X and {@code \frac1nX} is X/n. Outside LaTeX a run that is a name stays whole.
 */
final class Singles {
    private final List<Token> tokens;
    private final Names names;
    private final boolean latex;

    private Singles(List<Token> tokens, Names names, boolean latex) {
        this.tokens = new ArrayList<>(tokens);
        this.names = names;
        this.latex = latex;
    }

    static List<Token> cut(List<Token> tokens, Names names, boolean latex) {
        var singles = new Singles(tokens, names, latex);
        for (int i = 0; i + 1 < singles.tokens.size(); i++) {
            singles.after(i);
        }
        return singles.tokens;
    }

    private void after(int i) {
        Token token = tokens.get(i);
        boolean belowSign = i > 0 && tokens.get(i - 1).is(Type.MARK) && !tokens.get(i - 1).isMark("}") && !tokens.get(i - 1).isMark("'");
        if (token.isMark("^")) {
            power(i + 1);
        } else if (token.isMark("_") && belowSign) {
            first(i + 1);
        } else if (token.isCommand("frac") && latex) {
            first(i + 1);
            first(endOfArgument(i + 1));
        }
    }

    private void power(int i) {
        int signed = tokens.get(i).isMark("-") ? i + 1 : i;
        Token word = tokens.get(signed);
        if (!word.is(Type.WORD) || !latex && names.findOrAlias(word.text()).isPresent()) {
            return;
        }
        boolean transpose = "TtH".indexOf(word.text().charAt(0)) >= 0;
        if (latex || transpose) {
            first(signed);
        }
    }

    private int endOfArgument(int start) {
        int level = 0;
        for (int i = start; i < tokens.size(); i++) {
            level += tokens.get(i).isMark("{") ? 1 : tokens.get(i).isMark("}") ? -1 : 0;
            if (level == 0) {
                boolean twoFigures = tokens.get(i).is(Type.NUMBER) && tokens.get(i).text().length() > 1;
                return twoFigures ? tokens.size() - 1 : i + 1;
            }
        }
        return tokens.size() - 1;
    }

    /** Keeps the first sign of a word, or of the declared name that it begins with below a sign. */
    private void first(int i) {
        Token word = tokens.get(Math.min(i, tokens.size() - 1));
        boolean typed = word.end() - word.start() == word.text().length();
        if (!word.is(Type.WORD) || !typed || word.text().length() < 2) {
            return;
        }
        int length = latex ? 1 : declaredLength(word.text());
        boolean figures = Character.isDigit(word.text().charAt(length));
        String rest = word.text().substring(length);
        int figureEnd = 0;
        while (figureEnd < rest.length() && Character.isDigit(rest.charAt(figureEnd))) {
            figureEnd++;
        }
        tokens.set(i, word.part(Type.WORD, word.text().substring(0, length), 0, length));
        int at = i + 1;
        if (figures) {
            tokens.add(at++, word.part(Type.NUMBER, rest.substring(0, figureEnd), length, length + figureEnd));
        }
        if (figureEnd < rest.length()) {
            tokens.add(at, word.part(Type.WORD, rest.substring(figureEnd), length + figureEnd, word.text().length()));
        }
    }

    private int declaredLength(String word) {
        for (int length = word.length() - 1; length > 1; length--) {
            if (names.isDeclared(word.substring(0, length))) {
                return length;
            }
        }
        return 1;
    }
}
