package residual.problem;

import java.text.Normalizer;
import java.util.Set;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Reading;
import residual.expr.Vocabulary;

/** The name of a symbol in any dress, {@code W_1}, {@code W₁} or {@code \hat{w}}, as formulas know it: W1, what. */
final class SymbolName {
    private static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of());

    private SymbolName() {}

    /** Throws {@code IllegalArgumentException} where the text is no name or has a meaning in formulas already. */
    static String of(String text) {
        String typed = text.strip().replaceAll("^\\$|\\$$", "");
        if (typed.matches("\\p{L}[\\p{L}\\p{N}_]{0,30}")) {
            return free(plain(typed), text);
        }
        try {
            if (read(typed) instanceof Expr.Sym s) {
                return free(s.name(), text);
            }
        } catch (ExprException e) {
            throw new IllegalArgumentException("`" + text + "` is not a name; names are a letter and then letters, digits and _, as in W1 or U_k.");
        }
        throw new IllegalArgumentException("`" + text + "` is not a name that can be declared; it has a meaning in formulas already.");
    }

    private static String plain(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace("_", "");
        return name.chars().allMatch(c -> c < 128) ? name : spelled(name);
    }

    /** Greek letters by their names. */
    private static String spelled(String name) {
        try {
            return read(name) instanceof Expr.Sym s ? s.name() : name;
        } catch (ExprException e) {
            return name;
        }
    }

    private static Expr read(String name) {
        return Reading.defining(name + " = 0", NONE).statement().terms().getFirst();
    }

    private static String free(String name, String text) {
        if (Reserved.isTaken(name)) {
            throw new IllegalArgumentException("`" + text.strip() + "` already has a meaning in formulas; choose another name.");
        }
        return name;
    }
}
