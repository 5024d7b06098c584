package residual.expr;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import residual.expr.Segments.Piece;
import residual.expr.Token.Type;

/**
 * Turns words with what stands below, above and on them into declared names and functions. What is below a name and not
 * part of it stays, as an index for the grammar; a word that nothing explains stays a word, for the grammar to complain of.
 */
final class Naming {
    private static final Set<String> LIBRARIES = Set.of("np", "numpy", "torch", "jnp", "jax", "tf", "scipy", "linalg", "nn",
            "functional", "F", "math", "special", "sp", "nnx", "LA", "la");
    /** What is known after a point alone. */
    private static final Set<String> METHODS = Set.of("t", "permute", "contiguous");

    private final Tape tape;
    private final Names names;
    private final ScriptOrder order;
    private final WholeNames wholes;
    private final FunctionNames functions;
    private final IndexedNames indexed;

    private Naming(Tape tape, Names names) {
        this.tape = tape;
        this.names = names;
        this.order = new ScriptOrder(tape, names);
        this.wholes = new WholeNames(tape, names);
        this.functions = new FunctionNames(tape, names);
        this.indexed = new IndexedNames(tape, names);
    }

    static List<Token> named(List<Token> tokens, Names names) {
        Extremes.rewrite(tokens, names);
        Indices.bind(tokens, names);
        var tape = new Tape(tokens);
        var naming = new Naming(tape, names);
        while (!tape.atEnd()) {
            naming.one();
        }
        return tape.done();
    }

    private void one() {
        Token token = tape.here();
        if (token.is(Type.WORD)) {
            word();
        } else if (token.is(Type.NUMBER) && token.text().equals("1") && isSized(tape.below())) {
            tape.put(token.as(Type.MARK, "𝟏"));
            tape.moveTo(tape.position() + 1);
        } else {
            tape.pass();
        }
    }

    /** {@code 1_n} is a column of n ones. */
    private boolean isSized(Script below) {
        return below.exists() && below.tokens().size() == 1 && names.vocabulary().sizes().contains(below.flat());
    }

    private void word() {
        boolean library = skipLibrary();
        Token word = tape.here();
        if (isPythonIn(word)) {
            tape.pass();
        } else if (library && Functions.isKnown(functions.name())) {
            functions.take(functions.name());
        } else if (isMethod(word)) {
            tape.put(word.as(Type.FUNCTION, word.text()));
            tape.moveTo(tape.position() + 1);
        } else {
            name();
        }
    }

    private boolean isPythonIn(Token word) {
        List<Token> before = tape.done();
        return word.text().equals("in") && before.size() > 1 && before.get(before.size() - 2).text().equals("for");
    }

    /** {@code np.linalg.inv} is inv, {@code self.W} is W. */
    private boolean skipLibrary() {
        boolean skipped = false;
        while (tape.here().is(Type.WORD) && tape.ahead(1).isMark(".") && tape.ahead(2).is(Type.WORD)) {
            String text = tape.here().text();
            boolean library = LIBRARIES.contains(text) && !isDeclared(text);
            if (!library && !text.equals("self")) {
                return skipped;
            }
            skipped |= library;
            tape.moveTo(tape.position() + 2);
        }
        return skipped;
    }

    private boolean isDeclared(String text) {
        return names.isDeclared(text) && names.vocabulary().symbols().contains(text);
    }

    private boolean isMethod(Token word) {
        List<Token> before = tape.done();
        boolean point = before.size() > 1 && before.getLast().isMark(".") && !word.spaced();
        return point && (Functions.isKnown(word.text()) || METHODS.contains(word.text())) && !word.text().equals("I") && !word.text().equals("e");
    }

    private void name() {
        order.settle();
        Token word = tape.here();
        Script below = tape.below();
        if (functions.applied(word, below)) {
            return;
        }
        Script label = tape.script(below.exists() ? below.end() : tape.position() + 1, "^");
        if (!wholes.take(word, below, label.isLabel() ? label : Script.NONE) && !explained(word, below)) {
            unknown(word, below, label);
        }
    }

    /** Whether a word that is no declared name is a function, a name with an index, several names, or a vector with a prime. */
    private boolean explained(Token word, Script below) {
        boolean plain = word.accent().isEmpty();
        return functions.commutation(word, below)
                || plain && functions.named(word, below)
                || plain && below.exists() && indexed.named(word, below)
                || !below.exists() && (plain && segmented(word) || primed(word));
    }

    private boolean segmented(Token word) {
        List<Piece> pieces = Segments.of(word, names);
        pieces.forEach(piece -> tape.put(piece.of(word)));
        tape.moveTo(tape.position() + (pieces.isEmpty() ? 0 : 1));
        return !pieces.isEmpty();
    }

    /** {@code v'} is another vector where {@code vp} is declared and v is not. */
    private boolean primed(Token word) {
        Optional<String> name = tape.ahead(1).isMark("'") ? names.find(word.text() + word.accent() + "p") : Optional.empty();
        if (name.isPresent()) {
            tape.put(word.as(Type.NAME, name.get()));
            tape.moveTo(tape.position() + 2);
        }
        return name.isPresent();
    }

    private void unknown(Token word, Script below, Script label) {
        boolean under = below.exists() && !below.flat().isEmpty();
        boolean above = label.exists() && label.isLabel();
        String text = word.text() + (under ? below.flat() : "") + word.accent() + (above ? label.flat() : "");
        int end = above ? label.end() : under ? below.end() : tape.position() + 1;
        tape.put(new Token(Type.WORD, text, "", word.start(), Math.max(word.end(), tape.token(end - 1).end()), word.spaced()));
        tape.moveTo(end);
    }
}
