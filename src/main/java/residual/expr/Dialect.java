package residual.expr;

import java.util.List;
import java.util.Set;
import residual.expr.Token.Type;

/**
 * The notation a text is mostly written in. All are read by one grammar; the dialect settles the few signs that mean
 * different things: {@code *} and positions in NumPy, {@code norm} of a matrix and {@code s(1)} in MATLAB.
 */
enum Dialect {
    PLAIN, LATEX, NUMPY, MATLAB;

    private static final Set<String> LIBRARIES = Set.of("np", "numpy", "torch", "jnp", "tf", "scipy");
    private static final Set<String> MATLAB_WORDS = Set.of("eye", "trace", "reshape", "svd", "eig");

    static Dialect of(List<Token> tokens) {
        boolean latex = false;
        boolean matlab = false;
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            if (isNumpy(token, next)) {
                return NUMPY;
            }
            latex |= token.is(Type.COMMAND) && token.text().length() > 1;
            matlab |= isMatlab(token, next);
        }
        return latex ? LATEX : matlab ? MATLAB : PLAIN;
    }

    private static boolean isNumpy(Token token, Token next) {
        boolean dot = next.isMark(".") && !next.spaced();
        return token.isMark("@") || token.isMark("**")
                || token.is(Type.WORD) && dot && LIBRARIES.contains(token.text())
                || token.isMark(".") && next.is(Type.WORD) && next.text().equals("T") && !next.spaced();
    }

    private static boolean isMatlab(Token token, Token next) {
        return token.isMark("==") || token.is(Type.STRING)
                || token.isMark("(") && next.isMark(":")
                || token.is(Type.WORD) && next.isMark("(") && MATLAB_WORDS.contains(token.text());
    }
}
