package residual.expr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import residual.expr.Segments.Piece;
import residual.expr.Token.Type;

/** Finds the declared name that a word with an index below it picks from, and leaves the index for the grammar. */
final class IndexedNames {
    private final Tape tape;
    private final Names names;

    IndexedNames(Tape tape, Names names) {
        this.tape = tape;
        this.names = names;
    }

    /** Takes the word here, if it is declared, stands for a spectrum, or is the small letter of a declared matrix. */
    boolean named(Token word, Script below) {
        if (timeIndex(word, below)) {
            return true;
        }
        int cut = word.text().length() - 1;
        List<Piece> pieces = Segments.of(word, names);
        if (!pieces.isEmpty() && !isColumnOfMatrix(word.text().substring(cut))) {
            pieces.forEach(piece -> tape.put(piece.of(word)));
            index(below, "_");
            return true;
        }
        List<Piece> before = Segments.of(word.text().substring(0, cut), names);
        return (cut == 0 || !before.isEmpty()) && (ofSpectrum(word, below) || ofColumn(word, before, below));
    }

    /** {@code W_t} and {@code W_{t+1}} with a t that is not declared: the present value, and a name for the next one. */
    private boolean timeIndex(Token word, Script below) {
        List<Token> index = below.tokens();
        boolean time = !index.isEmpty() && index.get(0).text().equals("t") && !names.isDeclared("t");
        if (!time || !names.isDeclared(word.text()) || index.size() > 1 && !index.get(1).isMark("+")) {
            return false;
        }
        String name = names.find(word.text()).orElseThrow();
        tape.put(index.size() == 1 ? word.as(Type.NAME, name) : word.as(Type.WORD, name + "new"));
        tape.moveTo(below.end());
        return true;
    }

    /** A size has no entries: {@code q_1} is the first column of Q, where q is a size. */
    private boolean isColumnOfMatrix(String letter) {
        Set<String> symbols = names.vocabulary().symbols();
        boolean size = names.find(letter).filter(name -> names.counts(name) && !symbols.contains(name)).isPresent();
        return size && names.find(letter.toUpperCase(Locale.ROOT)).filter(symbols::contains).isPresent();
    }

    private boolean ofSpectrum(Token word, Script below) {
        Optional<String> other = Spectra.of(word.text(), names);
        if (other.isPresent()) {
            tape.put(word.as(Type.NAME, names.find(other.get()).orElseThrow()));
            index(below, Character.isUpperCase(other.get().charAt(0)) ? "_diag" : "_");
        }
        return other.isPresent();
    }

    /** {@code u_k} where only the matrix U is declared: its column k. */
    private boolean ofColumn(Token word, List<Piece> before, Script below) {
        int cut = word.text().length() - 1;
        String letter = word.text().substring(cut);
        Optional<String> matrix = Character.isLowerCase(letter.charAt(0)) ? names.find(letter.toUpperCase(Locale.ROOT)) : Optional.empty();
        if (matrix.isPresent()) {
            before.forEach(piece -> tape.put(piece.of(word)));
            tape.put(word.part(Type.NAME, matrix.get(), cut, word.text().length()));
            index(below, "_col");
        }
        return matrix.isPresent();
    }

    /** Leaves the index for the grammar, with braces; of letters without braces only the first ones that count. */
    private void index(Script below, String sign) {
        int underscore = tape.position() + 1;
        Token mark = tape.token(underscore);
        if (!below.braced()) {
            onlyFirst(below);
            tape.coming().add(below.end(), mark.as(Type.MARK, "}"));
            tape.coming().add(underscore + 1, mark.as(Type.MARK, "{"));
        }
        tape.put(mark.as(Type.MARK, sign));
        tape.moveTo(underscore + 1);
    }

    private void onlyFirst(Script below) {
        String flat = below.flat();
        for (int length = flat.length(); length > 0; length--) {
            String first = flat.substring(0, length);
            if (length == 1 || names.counts(first) || first.chars().allMatch(Character::isDigit)) {
                tape.splitBelow(below, length);
                return;
            }
        }
    }
}
