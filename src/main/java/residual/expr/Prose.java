package residual.expr;

import java.util.Set;

/** English words after a formula, which end what there is to read of it. */
final class Prose {
    private static final Set<String> WORDS = Set.of("where", "for", "since", "if", "because", "with", "when", "by", "subject",
            "in", "using", "which", "as", "so", "hence", "thus", "is", "the", "and", "let", "then", "therefore", "otherwise");

    private static final Set<String> JOINING = Set.of("and", "so", "hence", "thus", "then", "therefore");

    private Prose() {}

    static boolean starts(Token token) {
        return token.is(Token.Type.WORD) && WORDS.contains(token.text());
    }

    /** Whether a word may stand between two statements, both of which are meant. */
    static boolean joins(Token token) {
        return token.is(Token.Type.WORD) && JOINING.contains(token.text());
    }
}
