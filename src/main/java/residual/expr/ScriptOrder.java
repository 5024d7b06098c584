package residual.expr;

import java.util.ArrayList;
import java.util.List;
import residual.expr.Token.Type;

/** Puts what stands below and above a word into the order that names are looked up in: first below, then above. */
final class ScriptOrder {
    private final Tape tape;
    private final Names names;

    ScriptOrder(Tape tape, Names names) {
        this.tape = tape;
        this.names = names;
    }

    /** The word here with its scripts in order. */
    void settle() {
        belowBeforeAbove();
        starBeforeTranspose(tape.here());
        spectrumBeforeIndex(tape.here());
    }

    /** {@code W^T_2} means {@code W_2^T}. */
    private void belowBeforeAbove() {
        int first = tape.position() + 1;
        Script above = tape.script(first, "^");
        Script below = above.exists() ? tape.script(above.end(), "_") : Script.NONE;
        if (below.exists()) {
            List<Token> script = tape.coming().subList(above.end(), below.end());
            List<Token> moved = new ArrayList<>(script);
            script.clear();
            tape.coming().addAll(first, moved);
        }
    }

    /** {@code W^{*\top}}, where a {@code W^*} is declared, is the transpose of that. */
    private void starBeforeTranspose(Token word) {
        Script below = tape.below();
        int power = below.exists() ? below.end() : tape.position() + 1;
        Script above = tape.script(power, "^");
        boolean starred = above.braced() && above.tokens().size() == 2 && tape.token(power + 4).isMark("}") && above.tokens().getFirst().isMark("*");
        if (starred && names.isDeclared(word.text() + below.flat() + word.accent() + "*")) {
            List<Token> in = tape.coming();
            Token close = in.remove(power + 4);
            in.add(power + 3, in.get(power));
            in.add(power + 3, close);
            in.remove(power + 1);
            in.remove(power + 2);
        }
    }

    /** {@code \lambda_i(S)} is entry i of the eigenvalues of S, {@code \sigma_i(A)} that of the singular values, unless such a name is declared. */
    private void spectrumBeforeIndex(Token word) {
        boolean lambda = word.text().equals("lambda");
        Script below = lambda || word.text().equals("sigma") ? tape.below() : Script.NONE;
        if (!below.exists() || !tape.token(below.end()).isMark("(") || names.isDeclared(word.text() + below.flat()) || !isPosition(below)) {
            return;
        }
        List<Token> in = tape.coming();
        int close = Math.min(Script.matching(in, below.end(), "(", ")"), in.size() - 2);
        boolean single = close == below.end() + 2 && startsWithCapital(in.get(close - 1).text());
        if (single || !Spectra.isDeclared(word.text(), names)) {
            Token opening = new Token(Type.MARK, "[", word.start(), word.end(), false);
            in.addAll(close + 1, List.of(opening, below.tokens().getFirst(), opening.as(Type.MARK, "]")));
            in.subList(tape.position() + 1, below.end()).clear();
            in.set(tape.position(), word.as(Type.WORD, lambda ? "eigvals" : "svals"));
        }
    }

    private static boolean startsWithCapital(String text) {
        return !text.isEmpty() && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    }

    private boolean isPosition(Script below) {
        return below.tokens().size() == 1 && (below.tokens().getFirst().is(Type.NUMBER) || names.counts(below.flat()));
    }
}
