package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.expr.Token.Type;

/** The largest and the smallest entry of a vector told by an index, {@code \max_i x_i} and {@code \min_i |x_i|}: they become functions of the vector. */
final class Extremes {
    private static final Set<String> AFTER = Set.of("+", "-", ",", ";", ")", "]", "}", "=", "<", ">", "<=", ">=", "≈", "⪰", "⪯", "\n", ".");

    private Extremes() {}

    static void rewrite(List<Token> tokens, Names names) {
        for (int i = 0; i + 4 < tokens.size(); i++) {
            Token word = tokens.get(i);
            if (word.is(Type.WORD) && (word.text().equals("max") || word.text().equals("min")) && !names.isDeclared(word.text())) {
                rewrite(tokens, i, names);
            }
        }
    }

    private static void rewrite(List<Token> tokens, int start, Names names) {
        Script index = Script.at(tokens, start + 1, "_");
        if (!index.exists() || index.tokens().size() != 1 || names.isDeclared(index.flat())) {
            return;
        }
        boolean bars = token(tokens, index.end()).isMark("|") || token(tokens, index.end()).isMark("|<");
        int at = index.end() + (bars ? 1 : 0);
        Script below = Script.at(tokens, at + 1, "_");
        if (!isVector(token(tokens, at), names) || !below.exists() || !below.flat().equals(index.flat())) {
            return;
        }
        int end = below.end() + (bars ? 1 : 0);
        boolean closed = !bars || token(tokens, below.end()).isMark("|") || token(tokens, below.end()).isMark("|>");
        Token next = token(tokens, end);
        if (closed && (next.is(Type.END) || next.is(Type.MARK) && AFTER.contains(next.text()))) {
            List<Token> call = call(tokens.get(start), tokens.get(at), bars);
            tokens.subList(start, end).clear();
            tokens.addAll(start, call);
        }
    }

    private static Token token(List<Token> tokens, int position) {
        return tokens.get(Math.min(position, tokens.size() - 1));
    }

    private static boolean isVector(Token token, Names names) {
        return token.is(Type.WORD) && names.find(token.text()).filter(name -> names.vocabulary().form(name).isVector()).isPresent();
    }

    private static List<Token> call(Token word, Token vector, boolean absolute) {
        List<Token> call = new ArrayList<>(List.of(word, word.as(Type.MARK, "(")));
        if (absolute) {
            call.add(vector.as(Type.WORD, "abs"));
            call.add(vector.as(Type.MARK, "("));
        }
        call.add(vector);
        if (absolute) {
            call.add(vector.as(Type.MARK, ")"));
        }
        call.add(vector.as(Type.MARK, ")"));
        return call;
    }
}
