package residual.expr;

import java.util.Set;

/** English words after a formula, which end what there is to read of it. */
final class Prose {
    private static final Set<String> WORDS = Set.of("where", "for", "since", "if", "because", "with", "when", "by", "subject",
            "in", "using", "which", "as", "so", "hence", "thus", "is", "the", "and", "let", "then", "therefore", "otherwise");

    private Prose() {}

    static boolean starts(Token token) {
        return token.is(Token.Type.WORD) && WORDS.contains(token.text());
    }
}
