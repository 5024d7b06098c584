package residual.expr;

import java.util.List;
import java.util.Optional;
import residual.expr.Segments.Piece;
import residual.expr.Token.Type;

/** Finds the declared name that the end of a word is, together with its scripts and accents; what stands before it in the word is names too. */
final class WholeNames {
    private final Tape tape;
    private final Names names;

    WholeNames(Tape tape, Names names) {
        this.tape = tape;
        this.names = names;
    }

    /** A word cut in two: the names before, and the letters that are looked up together with the scripts. */
    private record Cut(Token word, int at) {
        String stem() {
            return at == 0 ? word.text() : word.text().substring(at);
        }
    }

    private List<Piece> before(Cut cut) {
        return cut.at() == 0 ? List.of() : Segments.before(cut.word().text().substring(0, cut.at()), names);
    }

    /** Whether what stands before is names; looked at only where the rest is one, as it takes longest. */
    private boolean follows(Cut cut) {
        return cut.at() == 0 || !before(cut).isEmpty();
    }

    /** Takes the word here, if it is such a name, as a whole or after as few letters as possible. */
    boolean take(Token word, Script below, Script label) {
        int last = word.isGreekLetter() ? 1 : Math.min(word.text().length(), Segments.LONGEST_WORD);
        for (int at = 0; at < last; at++) {
            if (take(new Cut(word, at), below, label)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(Cut cut, Script below, Script label) {
        return signed(cut, below)
                || label.exists() && take(cut, declared(cut, below.flat(), cut.word().accent() + label.flat()), label.end())
                || chained(cut, below)
                || withBelow(cut, below)
                || !below.exists() && take(cut, declared(cut, "", cut.word().accent()), tape.position() + 1);
    }

    /** A name that is declared with a star or a prime at its end: {@code W*}, {@code w^*}, {@code x'}; a star may also be a product where the name without it is declared. */
    private boolean signed(Cut cut, Script below) {
        int end = below.exists() ? below.end() : tape.position() + 1;
        boolean raised = tape.token(end).isMark("^");
        Token sign = tape.token(raised ? end + 1 : end);
        if (!sign.isMark("*") && !sign.isMark("'")) {
            return false;
        }
        String text = cut.stem() + below.flat() + cut.word().accent();
        boolean product = sign.isMark("*") && !raised && names.isDeclared(text) && !isLast(end + 1);
        return !product && take(cut, names.signed(text, sign.text()), raised ? end + 2 : end + 1);
    }

    /** Whether no operand follows. */
    private boolean isLast(int position) {
        Token next = tape.token(position);
        return next.is(Type.END) || next.is(Type.MARK) && !next.isMark("(") && !next.isMark("[");
    }

    /** Names such as {@code dL_dW_1}. */
    private boolean chained(Cut cut, Script below) {
        Script next = below.exists() ? tape.script(below.end(), "_") : Script.NONE;
        return next.exists() && take(cut, declared(cut, below.flat() + next.flat(), cut.word().accent()), next.end());
    }

    /** A name with all that stands below it, or without braces with the first letters of that. */
    private boolean withBelow(Cut cut, Script below) {
        if (!below.exists() || below.flat().isEmpty()) {
            return false;
        }
        if (take(cut, declared(cut, below.flat(), cut.word().accent()), below.end())) {
            return true;
        }
        for (int length = below.braced() ? 0 : below.flat().length() - 1; length > 0; length--) {
            Optional<String> name = declared(cut, below.flat().substring(0, length), cut.word().accent());
            if (name.isPresent() && follows(cut)) {
                tape.splitBelow(below, length);
                return take(cut, name, below.end());
            }
        }
        return false;
    }

    private Optional<String> declared(Cut cut, String below, String accent) {
        String stem = cut.stem();
        if (below.isEmpty() && accent.isEmpty()) {
            return names.findOrAlias(stem);
        }
        Optional<String> name = names.find(stem + below + accent);
        return name.isPresent() || accent.isEmpty() ? name : names.find(stem + accent + below);
    }

    private boolean take(Cut cut, Optional<String> name, int end) {
        if (name.isEmpty() || !follows(cut)) {
            return false;
        }
        Token word = cut.word();
        before(cut).forEach(piece -> tape.put(piece.of(word)));
        Token part = word.part(Type.NAME, name.get(), cut.at(), word.text().length());
        Token last = tape.token(end - 1);
        tape.moveTo(end);
        put(new Token(Type.NAME, name.get(), "", part.start(), Math.max(part.end(), last.end()), part.spaced()));
        return true;
    }

    /** The name; {@code dX^{-1}} means d(X^{-1}), also where dX is declared. */
    private void put(Token name) {
        Script power = tape.script(tape.position(), "^");
        boolean inverse = power.braced() && power.tokens().size() == 2 && power.tokens().get(0).isMark("-") && power.tokens().get(1).text().equals("1");
        boolean moved = inverse && name.text().length() > 1 && name.text().startsWith("d") && names.isDeclared(name.text().substring(1));
        tape.put(moved ? name.as(Type.FUNCTION, "d") : name);
        if (moved) {
            tape.put(name.as(Type.NAME, names.find(name.text().substring(1)).orElseThrow()));
        }
    }
}
