package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Lower-case Greek whose entries are the diagonal of the capital, or a vector with a Latin name. */
    private static final List<String> SPECTRA = List.of("sigma:s,S,Sigma", "lambda:lam,mu,Lambda", "lam:lambda,Lambda");

    private final List<Token> in;
    private final Names names;
    private final List<Token> out;
    private int at;

    private Naming(List<Token> tokens, Names names) {
        this.in = new ArrayList<>(tokens);
        this.out = new ArrayList<>(tokens.size() + 8);
        this.names = names;
    }

    static List<Token> named(List<Token> tokens, Names names) {
        Indices.bind(tokens, names);
        var naming = new Naming(tokens, names);
        while (naming.at < naming.in.size()) {
            naming.one();
        }
        return naming.out;
    }

    private void one() {
        Token token = in.get(at);
        if (token.is(Type.WORD)) {
            word();
        } else if (token.is(Type.NUMBER) && token.text().equals("1") && isSized(Script.at(in, at + 1, "_"))) {
            out.add(token.as(Type.MARK, "𝟏"));
            at++;
        } else {
            out.add(token);
            at++;
        }
    }

    /** {@code 1_n} is a column of n ones. */
    private boolean isSized(Script sub) {
        return sub.exists() && sub.tokens().size() == 1 && names.vocabulary().sizes().contains(sub.flat());
    }

    private void word() {
        boolean library = skipLibrary();
        Token word = in.get(at);
        if (isPythonIn(word)) {
            out.add(word);
            at++;
            return;
        }
        if (library && Functions.isKnown(functionName())) {
            function(functionName());
        } else if (isMethod(word)) {
            out.add(word.as(Type.FUNCTION, word.text()));
            at++;
        } else {
            name(word);
        }
    }

    private boolean isPythonIn(Token word) {
        return word.text().equals("in") && out.size() > 1 && out.get(out.size() - 2).text().equals("for");
    }

    /** {@code np.linalg.inv} is inv, {@code self.W} is W. */
    private boolean skipLibrary() {
        boolean skipped = false;
        while (in.get(at).is(Type.WORD) && at + 2 < in.size() && in.get(at + 1).isMark(".") && in.get(at + 2).is(Type.WORD)
                && (in.get(at).text().equals("self") || LIBRARIES.contains(in.get(at).text()) && !isDeclaredWord(at))) {
            skipped |= !in.get(at).text().equals("self");
            at += 2;
        }
        return skipped;
    }

    private boolean isDeclaredWord(int position) {
        return names.isDeclared(in.get(position).text()) && names.vocabulary().symbols().contains(in.get(position).text());
    }

    /** The name of a function with the underscores that Python writes in it. */
    private String functionName() {
        Script sub = Script.at(in, at + 1, "_");
        String all = in.get(at).text() + (sub.exists() && !sub.braced() ? "_" + sub.flat() : "");
        return Functions.isKnown(all) ? all : in.get(at).text();
    }

    private void function(String name) {
        Token word = in.get(at);
        out.add(word.as(Type.FUNCTION, name.equals("matrix_norm") || name.equals("vector_norm") ? "norm" : name));
        at += name.contains("_") ? 3 : 1;
    }

    private boolean isMethod(Token word) {
        boolean point = !out.isEmpty() && out.get(out.size() - 1).isMark(".") && !word.spaced() && out.size() > 1;
        return point && (Functions.isKnown(word.text()) || METHODS.contains(word.text())) && !word.text().equals("I") && !word.text().equals("e");
    }

    private void name(Token word) {
        scriptsInOrder();
        starBeforeTranspose(word);
        if (spectrumBeforeIndex(word)) {
            name(in.get(at));
            return;
        }
        Script sub = Script.at(in, at + 1, "_");
        if (appliedFunction(word, sub)) {
            return;
        }
        Script label = Script.at(in, sub.exists() ? sub.end() : at + 1, "^");
        for (int cut = 0; cut < Math.min(word.text().length(), Segments.LONGEST_WORD); cut++) {
            if (fused(word, cut, sub, label.isLabel() ? label : Script.NONE)) {
                return;
            }
        }
        unfused(word, sub, label);
    }

    /** A function before its operand, also where its letters are declared names; {@code xsin(x)} is x times it. */
    private boolean appliedFunction(Token word, Script sub) {
        String text = word.text();
        boolean declared = text.length() < 3 || !word.accent().isEmpty() || names.isDeclared(text + sub.flat()) || names.isDeclared(text);
        if (declared) {
            return false;
        }
        if (Functions.isKnown(text)) {
            boolean applied = sub.exists() || in.get(at + 1).isMark("(") || Functions.ofOneArgument(text).isPresent() && startsOperand(in.get(at + 1));
            boolean plain = applied && functionName().equals(text);
            if (plain) {
                function(text);
            }
            return plain;
        }
        return in.get(at + 1).isMark("(") && afterNames(word);
    }

    private boolean afterNames(Token word) {
        for (int cut = 1; cut <= word.text().length() - 3; cut++) {
            List<Piece> before = Segments.of(word.text().substring(0, cut), names);
            if (!before.isEmpty() && Functions.ofOneArgument(word.text().substring(cut)).isPresent()) {
                before.forEach(piece -> out.add(piece(word, piece)));
                out.add(word.part(Type.FUNCTION, word.text().substring(cut), cut, word.text().length()));
                at++;
                return true;
            }
        }
        return false;
    }

    /** {@code W^T_2} means {@code W_2^T}. */
    private void scriptsInOrder() {
        Script above = Script.at(in, at + 1, "^");
        Script below = above.exists() ? Script.at(in, above.end(), "_") : Script.NONE;
        if (below.exists()) {
            List<Token> sub = new ArrayList<>(in.subList(above.end(), below.end()));
            in.subList(above.end(), below.end()).clear();
            in.addAll(at + 1, sub);
        }
    }

    /** {@code W^{*\top}}, where a {@code W^*} is declared, is the transpose of that. */
    private void starBeforeTranspose(Token word) {
        Script sub = Script.at(in, at + 1, "_");
        int power = sub.exists() ? sub.end() : at + 1;
        Script above = Script.at(in, power, "^");
        if (above.braced() && above.tokens().size() == 2 && token(power + 4).isMark("}") && above.tokens().getFirst().isMark("*") && names.isDeclared(word.text() + sub.flat() + word.accent() + "*")) {
            Token close = in.remove(power + 4);
            in.add(power + 3, in.get(power));
            in.add(power + 3, close);
            in.remove(power + 1);
            in.remove(power + 2);
        }
    }

    /** {@code \lambda_i(S)} is entry i of the eigenvalues of S, {@code \sigma_i(A)} that of the singular values, unless such a name is declared. */
    private boolean spectrumBeforeIndex(Token word) {
        if (!word.text().equals("lambda") && !word.text().equals("sigma")) {
            return false;
        }
        Script sub = Script.at(in, at + 1, "_");
        if (!sub.exists() || !token(sub.end()).isMark("(")) {
            return false;
        }
        boolean declared = SPECTRA.stream().filter(s -> s.startsWith(word.text() + ":")).anyMatch(s -> Stream.of(s.split("[:,]")).anyMatch(names::isDeclared));
        if (names.isDeclared(word.text() + sub.flat()) || !isPosition(sub)) {
            return false;
        }
        int close = Math.min(Script.matching(in, sub.end(), "(", ")"), in.size() - 2);
        boolean single = close == sub.end() + 2 && in.get(close - 1).text().matches("[A-Z].*");
        if (declared && !single) {
            return false;
        }
        Token opening = new Token(Type.MARK, "[", word.start(), word.end(), false);
        in.addAll(close + 1, List.of(opening, sub.tokens().getFirst(), opening.as(Type.MARK, "]")));
        in.subList(at + 1, sub.end()).clear();
        in.set(at, word.as(Type.WORD, word.text().equals("lambda") ? "eigvals" : "svals"));
        return true;
    }

    private boolean isPosition(Script sub) {
        return sub.tokens().size() == 1 && (sub.tokens().getFirst().is(Type.NUMBER) || names.counts(sub.flat()));
    }

    /** The token at a position, the last one beyond the end. */
    private Token token(int position) {
        return in.get(Math.min(position, in.size() - 1));
    }

    /** Whether the word from a letter on is a declared name together with its scripts and accents. */
    private boolean fused(Token word, int cut, Script sub, Script label) {
        String stem = word.text().substring(cut);
        List<Piece> before = cut == 0 ? List.of() : Segments.of(word.text().substring(0, cut), names);
        if (cut > 0 && before.isEmpty()) {
            return false;
        }
        if (signed(word, cut, before, sub)) {
            return true;
        }
        if (label.exists() && take(word, cut, before, declared(stem, sub.flat(), word.accent() + label.flat()), label.end())) {
            return true;
        }
        return fusedChain(word, cut, before, sub) || fusedBelow(word, cut, before, sub)
                || !sub.exists() && take(word, cut, before, declared(stem, "", word.accent()), at + 1);
    }

    /** A name that is declared with a star or a prime at its end: {@code W*}, {@code w^*}, {@code x'}; a star may also be a product where the name without it is declared. */
    private boolean signed(Token word, int cut, List<Piece> before, Script sub) {
        int end = sub.exists() ? sub.end() : at + 1;
        boolean raised = token(end).isMark("^");
        Token sign = token(raised ? end + 1 : end);
        if (!sign.isMark("*") && !sign.isMark("'")) {
            return false;
        }
        String text = word.text().substring(cut) + sub.flat() + word.accent();
        boolean product = sign.isMark("*") && !raised && names.isDeclared(text) && !isLast(end + 1);
        return !product && take(word, cut, before, names.signed(text, sign.text()), raised ? end + 2 : end + 1);
    }

    /** Whether no operand follows. */
    private boolean isLast(int position) {
        Token next = token(position);
        return next.is(Type.END) || next.is(Type.MARK) && !next.isMark("(") && !next.isMark("[");
    }

    /** Names such as {@code dL_dW_1}. */
    private boolean fusedChain(Token word, int cut, List<Piece> before, Script sub) {
        Script next = sub.exists() ? Script.at(in, sub.end(), "_") : Script.NONE;
        return next.exists() && take(word, cut, before,
                declared(word.text().substring(cut), sub.flat() + next.flat(), word.accent()), next.end());
    }

    private boolean fusedBelow(Token word, int cut, List<Piece> before, Script sub) {
        String stem = word.text().substring(cut);
        if (!sub.exists() || sub.flat().isEmpty()) {
            return false;
        }
        if (take(word, cut, before, declared(stem, sub.flat(), word.accent()), sub.end())) {
            return true;
        }
        for (int length = sub.braced() ? 0 : sub.flat().length() - 1; length > 0; length--) {
            Optional<String> name = declared(stem, sub.flat().substring(0, length), word.accent());
            if (name.isPresent()) {
                splitBelow(sub, length);
                return take(word, cut, before, name, sub.end());
            }
        }
        return false;
    }

    /** Leaves only the first letters of a script without braces; the rest, where it has more (a star is one sign), becomes a word after it. */
    private void splitBelow(Script sub, int length) {
        int position = sub.end() - 1;
        Token token = in.get(position);
        if (length >= token.text().length()) {
            return;
        }
        String rest = token.text().substring(length);
        boolean figure = Character.isDigit(rest.charAt(0));
        in.set(position, token.part(token.type(), token.text().substring(0, length), 0, length));
        in.add(position + 1, token.part(figure ? Type.NUMBER : Type.WORD, rest, length, token.text().length()));
    }

    private Optional<String> declared(String stem, String below, String accent) {
        if (below.isEmpty() && accent.isEmpty()) {
            return names.findOrAlias(stem);
        }
        Optional<String> name = names.find(stem + below + accent);
        if (name.isEmpty() && !accent.isEmpty()) {
            name = names.find(stem + accent + below);
        }
        return name;
    }

    /** A size has no entries: {@code q_1} is the first column of Q, where q is a size. */
    private boolean isColumnOfMatrix(String stem) {
        boolean size = names.find(stem).filter(name -> names.counts(name) && !names.vocabulary().symbols().contains(name)).isPresent();
        return size && stem.length() == 1 && names.find(stem.toUpperCase(Locale.ROOT)).filter(names.vocabulary().symbols()::contains).isPresent();
    }

    private boolean take(Token word, int cut, List<Piece> before, Optional<String> name, int end) {
        if (name.isEmpty()) {
            return false;
        }
        before.forEach(piece -> out.add(piece(word, piece)));
        Token last = in.get(end - 1);
        Token part = word.part(Type.NAME, name.get(), cut, word.text().length());
        out.add(new Token(Type.NAME, name.get(), "", part.start(), Math.max(part.end(), last.end()), part.spaced()));
        at = end;
        differentialOfPower(out.size() - 1);
        return true;
    }

    /** {@code dX^{-1}} means d(X^{-1}), also where dX is declared. */
    private void differentialOfPower(int position) {
        Token name = out.get(position);
        Script power = Script.at(in, at, "^");
        boolean inverse = power.exists() && in.get(at + 1).isMark("{") && power.tokens().size() == 2
                && power.tokens().get(0).isMark("-") && power.tokens().get(1).text().equals("1");
        if (inverse && name.text().length() > 1 && name.text().startsWith("d") && names.isDeclared(name.text().substring(1))) {
            out.set(position, name.as(Type.FUNCTION, "d"));
            out.add(name.as(Type.NAME, names.find(name.text().substring(1)).orElseThrow()));
        }
    }

    private static Token piece(Token word, Piece piece) {
        return word.part(piece.type(), piece.text(), piece.from(), piece.to());
    }

    private void unfused(Token word, Script sub, Script label) {
        String text = word.text();
        if (commutation(word, sub)) {
            return;
        }
        boolean plain = word.accent().isEmpty();
        if (plain && spectral(word, sub)) {
            return;
        }
        if (plain && text.equals("sigma") && isFunction(text)) {
            function("sigmoid");
        } else if (plain && (isFunction(text) || Functions.isKnown(functionName()) && functionName().contains("_"))) {
            function(functionName());
        } else if (plain && sub.exists() && derivative(word, sub)) {
            return;
        } else if (plain && sub.exists() && indexed(word, sub)) {
            return;
        } else if (plain && !sub.exists() && segmented(word, text)) {
            return;
        } else if (!sub.exists() && primed(word)) {
            return;
        } else {
            unknown(word, sub, label);
        }
    }

    /** {@code dL_dW1}, as code names a gradient. */
    private boolean derivative(Token word, Script sub) {
        boolean both = word.text().length() > 1 && word.text().startsWith("d") && sub.flat().length() > 1 && sub.flat().startsWith("d");
        Optional<String> function = both ? names.find(word.text().substring(1)) : Optional.empty();
        Optional<String> variable = both ? names.find(sub.flat().substring(1)) : Optional.empty();
        if (function.isEmpty() || variable.isEmpty()) {
            return false;
        }
        out.add(word.as(Type.FUNCTION, "grad"));
        out.add(word.as(Type.MARK, "("));
        out.add(word.as(Type.NAME, function.get()));
        out.add(word.as(Type.MARK, ","));
        out.add(word.as(Type.NAME, variable.get()));
        out.add(word.as(Type.MARK, ")"));
        at = sub.end();
        return true;
    }

    /** {@code K_{p,q}} with sizes p and q, where no K is declared, is the commutation matrix. */
    private boolean commutation(Token word, Script sub) {
        List<Token> sizes = sub.tokens();
        boolean two = word.text().equals("K") && sizes.size() == 3 && sizes.get(1).isMark(",");
        if (!two || !names.counts(sizes.get(0).text()) || !names.counts(sizes.get(2).text())) {
            return false;
        }
        out.add(word.as(Type.FUNCTION, "comm"));
        out.add(word.as(Type.MARK, "("));
        out.add(sizes.get(0).as(Type.NAME, sizes.get(0).text()));
        out.add(sizes.get(1));
        out.add(sizes.get(2).as(Type.NAME, sizes.get(2).text()));
        out.add(word.as(Type.MARK, ")"));
        at = sub.end();
        return true;
    }

    private boolean isFunction(String text) {
        boolean applied = in.get(at + 1).isMark("(") || in.get(at + 1).isMark("'") && in.get(Math.min(at + 2, in.size() - 1)).isMark("(");
        boolean sigmoid = text.equals("sigma") && applied;
        boolean e = text.equals("e") && (in.get(at + 1).isMark("^") || in.get(at + 1).isMark("**") || isEuler());
        if (text.equals("d")) {
            return startsOperand(in.get(at + 1));
        }
        boolean shortName = text.equals("e") || text.equals("T") || text.equals("H");
        return sigmoid || e || text.equals("pi") || !shortName && Functions.isKnown(text);
    }

    /** An e that stands among numbers only and is not being given a value is Euler's number. */
    private boolean isEuler() {
        Token next = in.get(at + 1);
        return names.isScalarWorld() && !next.isMark("_") && !next.isMark("'") && !next.isMark("=") && !next.isMark(":=");
    }

    /** A d before something is a differential; before a closing bracket or a sign it is a name. */
    private static boolean startsOperand(Token next) {
        boolean opens = next.is(Type.MARK) && "({[‖|∂∇‖<|<||_".contains(next.text());
        return opens || next.is(Type.WORD) || next.is(Type.COMMAND);
    }

    /** {@code \lambda_{\max}(S)}, {@code \sigma_{\max}(A)}. */
    private boolean spectral(Token word, Script sub) {
        boolean extreme = sub.flat().equals("max") || sub.flat().equals("min");
        boolean lambda = word.text().equals("lambda") && extreme;
        boolean sigma = word.text().equals("sigma") && (sub.flat().equals("max") || sub.flat().equals("1"))
                && in.get(sub.end()).isMark("(");
        if (lambda || sigma) {
            out.add(word.as(Type.FUNCTION, sigma ? "norm2" : "eig" + sub.flat()));
            at = sub.end();
        }
        return lambda || sigma;
    }

    /** A declared name with an index below it, which stays for the grammar. */
    private boolean indexed(Token word, Script sub) {
        if (timeIndex(word, sub)) {
            return true;
        }
        int cut = word.text().length() - 1;
        String last = word.text().substring(cut);
        List<Piece> pieces = Segments.of(word.text(), names);
        if (!pieces.isEmpty() && !isColumnOfMatrix(last)) {
            pieces.forEach(p -> out.add(piece(word, p)));
            index(sub, "_");
            return true;
        }
        boolean before = cut == 0 || !Segments.of(word.text().substring(0, cut), names).isEmpty();
        return before && (ofSpectrum(word, sub) || ofColumn(word, cut, last, sub));
    }

    private boolean ofSpectrum(Token word, Script sub) {
        for (String spectrum : SPECTRA) {
            String[] parts = spectrum.split(":");
            for (String other : parts[0].equals(word.text()) ? parts[1].split(",") : new String[0]) {
                if (names.isDeclared(other)) {
                    out.add(word.as(Type.NAME, names.find(other).orElseThrow()));
                    index(sub, Character.isUpperCase(other.charAt(0)) ? "_diag" : "_");
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code u_k} where only the matrix U is declared: its column k. */
    private boolean ofColumn(Token word, int cut, String last, Script sub) {
        Optional<String> matrix = Character.isLowerCase(last.charAt(0)) ? names.find(last.toUpperCase(Locale.ROOT)) : Optional.empty();
        if (matrix.isEmpty()) {
            return false;
        }
        Segments.of(word.text().substring(0, cut), names).forEach(p -> out.add(piece(word, p)));
        out.add(word.part(Type.NAME, matrix.get(), cut, word.text().length()));
        index(sub, "_col");
        return true;
    }

    /** Leaves the index for the grammar, with braces; of letters without braces only the first ones that count. */
    private void index(Script sub, String sign) {
        Token mark = in.get(at + 1);
        Script rest = sub;
        if (!sub.braced()) {
            int length = indexLength(sub.flat());
            if (length < sub.flat().length()) {
                splitBelow(sub, length);
                rest = Script.at(in, at + 1, "_");
            }
            in.add(rest.end(), mark.as(Type.MARK, "}"));
            in.add(at + 2, mark.as(Type.MARK, "{"));
        }
        out.add(mark.as(Type.MARK, sign));
        at += 2;
    }

    private int indexLength(String flat) {
        for (int length = flat.length(); length > 1; length--) {
            if (names.counts(flat.substring(0, length)) || flat.substring(0, length).chars().allMatch(Character::isDigit)) {
                return length;
            }
        }
        return Math.min(1, flat.length());
    }

    /** {@code W_t} and {@code W_{t+1}} with a t that is not declared: the present value, and a name for the next one. */
    private boolean timeIndex(Token word, Script sub) {
        boolean time = !sub.tokens().isEmpty() && sub.tokens().get(0).text().equals("t") && !names.isDeclared("t");
        if (!time || !names.isDeclared(word.text()) || sub.tokens().size() > 1 && !sub.tokens().get(1).isMark("+")) {
            return false;
        }
        String name = names.find(word.text()).orElseThrow();
        out.add(sub.tokens().size() == 1 ? word.as(Type.NAME, name) : word.as(Type.WORD, name + "new"));
        at = sub.end();
        return true;
    }

    private boolean segmented(Token word, String text) {
        List<Piece> pieces = Segments.of(text, names);
        pieces.forEach(p -> out.add(piece(word, p)));
        at += pieces.isEmpty() ? 0 : 1;
        return !pieces.isEmpty();
    }

    /** {@code v'} is another vector where {@code vp} is declared and v is not. */
    private boolean primed(Token word) {
        Optional<String> name = in.get(at + 1).isMark("'") ? names.find(word.text() + word.accent() + "p") : Optional.empty();
        if (name.isPresent()) {
            out.add(word.as(Type.NAME, name.get()));
            at += 2;
        }
        return name.isPresent();
    }

    private void unknown(Token word, Script sub, Script label) {
        boolean below = sub.exists() && !sub.flat().isEmpty();
        boolean above = label.exists() && label.isLabel();
        String text = word.text() + (below ? sub.flat() : "") + word.accent() + (above ? label.flat() : "");
        int end = above ? label.end() : below ? sub.end() : at + 1;
        out.add(new Token(Type.WORD, text, "", word.start(), Math.max(word.end(), in.get(end - 1).end()), word.spaced()));
        at = end;
    }
}
