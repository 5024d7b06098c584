package residual.expr;

import java.util.List;
import java.util.ListIterator;
import residual.expr.Token.Type;

/** Finds the indices that sums and products bind, before names are looked up: {@code \sum_{i=1}^k}, {@code sum(i=1..k, ..)}, {@code for i in}. */
final class Indices {
    private Indices() {}

    static void bind(List<Token> tokens, Names names) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean sigma = isCapital(token, "Sigma", tokens.get(i + 1), names);
            if (token.isMark("∑") || token.isMark("∏") || sigma || isCapital(token, "Pi", tokens.get(i + 1), names)) {
                tokens.set(i, token.as(Type.MARK, sigma || token.isMark("∑") ? "∑" : "∏"));
                belowSign(tokens, i + 1, names);
            } else if (token.is(Type.WORD) && (token.text().equals("sum") || token.text().equals("prod")) && tokens.get(i + 1).isMark("(")
                    && tokens.get(i + 2).is(Type.WORD) && tokens.get(Math.min(i + 3, tokens.size() - 1)).isMark("=")) {
                names.bind(tokens.get(i + 2).text());
            } else if (token.is(Type.WORD) && token.text().equals("for") && tokens.get(i + 1).is(Type.WORD)) {
                names.bind(tokens.get(i + 1).text());
            }
        }
    }

    /** The letter Σ or Π typed for the sign. */
    private static boolean isCapital(Token token, String letter, Token next, Names names) {
        boolean character = token.is(Type.WORD) && token.text().equals(letter) && token.end() - token.start() == 1;
        return character && next.isMark("_") && !names.isPrefix(letter);
    }

    private static void belowSign(List<Token> tokens, int position, Names names) {
        Script above = Script.at(tokens, position, "^");
        Script below = Script.at(tokens, above.exists() ? above.end() : position, "_");
        ListIterator<Token> inside = below.tokens().listIterator();
        boolean fresh = true;
        while (inside.hasNext()) {
            Token token = inside.next();
            if (token.is(Type.WORD) && fresh) {
                names.bind(token.text());
            }
            fresh = token.isMark(",");
        }
    }
}
