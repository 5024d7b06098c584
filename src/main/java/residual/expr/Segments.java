package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.expr.Token.Type;

/**
 * Cuts a run of letters into declared names: {@code XX} is X X and {@code AdXB} is A dX B. The cut with the fewest pieces
 * is taken; a run that cannot be cut gives no pieces.
 */
final class Segments {
    static final int LONGEST_WORD = 60;
    private static final Set<String> FUNCTIONS = Set.of("tr", "Tr", "det", "log", "ln", "exp", "vec", "diag", "logdet", "tanh", "sin", "cos", "tan", "sinh", "cosh", "sqrt");

    /** A part of a word, from one letter to another. */
    record Piece(int from, int to, Type type, String text) {
        /** The piece as a token, at its place in the word. */
        Token of(Token word) {
            return word.part(type, text, from, to);
        }
    }

    private final Names names;
    private final String word;
    private final boolean followed;
    private final int[] fewest;
    private final Piece[] first;

    private Segments(Names names, String word, boolean followed) {
        this.names = names;
        this.word = word;
        this.followed = followed;
        this.fewest = new int[word.length() + 1];
        this.first = new Piece[word.length()];
    }

    /** The pieces of a word, none if it cannot be cut; a Greek letter is not cut into the Latin letters of its name. */
    static List<Piece> of(Token word, Names names) {
        List<Piece> pieces = of(word.text(), names);
        return pieces.size() > 1 && word.isGreekLetter() ? List.of() : pieces;
    }

    /** The pieces of some letters, none if they cannot be cut. */
    static List<Piece> of(String word, Names names) {
        return of(word, names, false);
    }

    /** The same for the beginning of a word in front of a name, such as the d of {@code dW_1}. */
    static List<Piece> before(String word, Names names) {
        return of(word, names, true);
    }

    private static List<Piece> of(String word, Names names, boolean followed) {
        if (word.length() > LONGEST_WORD) {
            return List.of();
        }
        var segments = new Segments(names, word, followed);
        for (int i = word.length() - 1; i >= 0; i--) {
            segments.cut(i);
        }
        return segments.pieces();
    }

    private void cut(int from) {
        fewest[from] = 1_000;
        for (int to = Math.min(word.length(), from + names.longest()); to > from; to--) {
            Piece piece = piece(from, to);
            if (piece.type() != Type.END && fewest[to] + 1 < fewest[from]) {
                fewest[from] = fewest[to] + 1;
                first[from] = piece;
            }
        }
    }

    private Piece piece(int from, int to) {
        String part = word.substring(from, to);
        var name = names.findOrAlias(part);
        boolean inside = to < word.length();
        if (part.equals("d") && (inside || followed) && !names.vocabulary().symbols().contains("d")) {
            return new Piece(from, to, Type.FUNCTION, "d");
        }
        if (name.isPresent()) {
            return new Piece(from, to, Type.NAME, name.get());
        }
        boolean function = part.equals("I") || inside && FUNCTIONS.contains(part);
        return new Piece(from, to, function ? Type.FUNCTION : Type.END, part);
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < word.length(); i = pieces.get(pieces.size() - 1).to()) {
            if (fewest[i] >= 1_000) {
                return List.of();
            }
            pieces.add(first[i]);
        }
        return pieces;
    }
}
