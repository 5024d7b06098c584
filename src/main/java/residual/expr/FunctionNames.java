package residual.expr;

import java.util.List;
import java.util.Optional;
import residual.expr.Segments.Piece;
import residual.expr.Token.Type;

/** Tells the words that are functions, and names of code such as {@code dL_dW} that stand for one applied. */
final class FunctionNames {
    private final Tape tape;
    private final Names names;

    FunctionNames(Tape tape, Names names) {
        this.tape = tape;
        this.names = names;
    }

    /** The name of the function here, with the underscores that Python writes in it. */
    String name() {
        String text = tape.here().text();
        Script below = tape.below();
        String all = below.exists() && !below.braced() ? text + "_" + below.flat() : text;
        return Functions.isKnown(all) ? all : text;
    }

    /** Takes the word here as this function. */
    void take(String name) {
        tape.put(tape.here().as(Type.FUNCTION, name.equals("matrix_norm") || name.equals("vector_norm") ? "norm" : name));
        tape.moveTo(tape.position() + (name.contains("_") ? 3 : 1));
    }

    /** A function before its operand, also where its letters are declared names; {@code xsin(x)} is x times it. */
    boolean applied(Token word, Script below) {
        String text = word.text();
        boolean declared = text.length() < 2 || !word.accent().isEmpty() || names.isDeclared(text + below.flat()) || names.isDeclared(text);
        if (declared) {
            return false;
        }
        if (!Functions.isKnown(text)) {
            return tape.ahead(1).isMark("(") && afterNames(word);
        }
        boolean applied = below.exists() || tape.ahead(1).isMark("(") || Functions.ofOneArgument(text).isPresent() && startsOperand(tape.ahead(1));
        boolean plain = applied && name().equals(text);
        if (plain) {
            take(text);
        }
        return plain;
    }

    private boolean afterNames(Token word) {
        String text = word.text();
        for (int cut = 1; cut <= text.length() - 3; cut++) {
            List<Piece> before = Segments.of(text.substring(0, cut), names);
            if (!before.isEmpty() && Functions.ofOneArgument(text.substring(cut)).isPresent()) {
                before.forEach(piece -> tape.put(piece.of(word)));
                tape.put(word.part(Type.FUNCTION, text.substring(cut), cut, text.length()));
                tape.moveTo(tape.position() + 1);
                return true;
            }
        }
        return false;
    }

    /** Takes a word that is no declared name, if it is a function. */
    boolean named(Token word, Script below) {
        if (spectral(word, below)) {
            return true;
        }
        boolean function = isFunction(word.text());
        if (function || name().contains("_") && Functions.isKnown(name())) {
            take(!function ? name() : switch (word.text()) {
                case "sigma" -> "sigmoid";
                case "kappa" -> "cond";
                default -> name();
            });
            return true;
        }
        return below.exists() && derivative(word, below);
    }

    private boolean isFunction(String text) {
        return switch (text) {
            case "d" -> startsOperand(tape.ahead(1));
            case "sigma" -> isApplied() || Functions.isKnown(text);
            case "kappa", "root", "comb" -> tape.ahead(1).isMark("(");
            case "matrix", "Matrix" -> tape.ahead(1).isMark("(") && tape.ahead(2).isMark("[");
            case "e" -> tape.ahead(1).isMark("^") || tape.ahead(1).isMark("**") || isEuler();
            case "T", "H" -> false;
            default -> text.equals("pi") || Functions.isKnown(text);
        };
    }

    /** Whether an argument follows, after a prime or at once. */
    private boolean isApplied() {
        return tape.ahead(1).isMark("(") || tape.ahead(1).isMark("'") && tape.ahead(2).isMark("(");
    }

    /** An e that stands among numbers only and is not being given a value is Euler's number. */
    private boolean isEuler() {
        Token next = tape.ahead(1);
        return names.isScalarWorld() && !next.isMark("_") && !next.isMark("'") && !next.isMark("=") && !next.isMark(":=");
    }

    /** A d before something is a differential; before a closing bracket or a sign it is a name. */
    private static boolean startsOperand(Token next) {
        boolean opens = next.is(Type.MARK) && "({[‖|∂∇‖<|<||_".contains(next.text());
        return opens || next.is(Type.WORD) || next.is(Type.COMMAND);
    }

    /** {@code \lambda_{\max}(S)}, {@code \sigma_{\max}(A)}, {@code \sigma_{\min}(A)}. */
    private boolean spectral(Token word, Script below) {
        boolean largest = below.flat().equals("max");
        boolean least = below.flat().equals("min");
        boolean lambda = word.text().equals("lambda") && (largest || least);
        boolean sigma = word.text().equals("sigma") && (largest || least || below.flat().equals("1")) && tape.token(below.end()).isMark("(");
        if (lambda || sigma) {
            tape.put(word.as(Type.FUNCTION, lambda ? "eig" + below.flat() : least ? "sigmamin" : "norm2"));
            tape.moveTo(below.end());
        }
        return lambda || sigma;
    }

    /** {@code dL_dW1}, as code names a gradient. */
    private boolean derivative(Token word, Script below) {
        Optional<String> function = differentiated(word.text());
        Optional<String> variable = function.isPresent() ? differentiated(below.flat()) : Optional.empty();
        variable.ifPresent(x -> call(word, "grad", word.as(Type.NAME, function.get()), word.as(Type.NAME, x), below.end()));
        return variable.isPresent();
    }

    /** The X of dX. */
    private Optional<String> differentiated(String text) {
        return text.length() > 1 && text.startsWith("d") ? names.find(text.substring(1)) : Optional.empty();
    }

    /** {@code K_{p,q}} with sizes p and q, where no K is declared, is the commutation matrix. */
    boolean commutation(Token word, Script below) {
        List<Token> sizes = below.tokens();
        boolean two = word.text().equals("K") && sizes.size() == 3 && sizes.get(1).isMark(",");
        if (!two || !names.counts(sizes.get(0).text()) || !names.counts(sizes.get(2).text())) {
            return false;
        }
        call(word, "comm", sizes.get(0).as(Type.NAME, sizes.get(0).text()), sizes.get(2).as(Type.NAME, sizes.get(2).text()), below.end());
        return true;
    }

    /** Puts a function of two names in the place of what ends before a position. */
    private void call(Token word, String function, Token first, Token second, int end) {
        tape.put(word.as(Type.FUNCTION, function));
        tape.put(word.as(Type.MARK, "("));
        tape.put(first);
        tape.put(word.as(Type.MARK, ","));
        tape.put(second);
        tape.put(word.as(Type.MARK, ")"));
        tape.moveTo(end);
    }
}
