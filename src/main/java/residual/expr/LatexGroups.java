package residual.expr;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import residual.expr.Token.Type;

/** What commands of LaTeX do to the group or letter after them: fonts and texts let go of its braces, accents mark its letter, remarks are dropped with it. */
final class LatexGroups {
    private static final Set<String> PROSE = Set.of("where", "for", "since", "if", "by", "because", "with", "when",
            "otherwise", "so", "as", "subject", "st", "then", "hence", "thus", "using", "on", "the", "is", "const");
    private static final Set<String> BOLD_FIGURES = Set.of("0", "1", "11");

    private final Tape tape;
    /** Reads one token, or a command with its arguments. */
    private final Runnable one;

    LatexGroups(Tape tape, Runnable one) {
        this.tape = tape;
        this.one = one;
    }

    /** The group after a font command keeps its braces only where it is a script. */
    void soft() {
        if (tape.here().isMark("{")) {
            group(isScript(tape.done().size()));
        }
    }

    private boolean isScript(int position) {
        return position > 0 && (tape.done().get(position - 1).isMark("_") || tape.done().get(position - 1).isMark("^"));
    }

    private void group(boolean braces) {
        int first = tape.done().size();
        tape.pass();
        while (!tape.atEnd() && !tape.here().isMark("}") && !tape.here().is(Type.END)) {
            if (tape.here().isMark("{")) {
                group(true);
            } else {
                one.run();
            }
        }
        if (!tape.atEnd() && tape.here().isMark("}")) {
            close(braces, first);
        }
    }

    private void close(boolean braces, int first) {
        Token brace = tape.next();
        if (braces) {
            tape.put(brace);
        } else {
            tape.done().remove(first);
        }
    }

    /** An empty group goes; the braces around the one name in {@code {\bf v}_1} go too. */
    void closed(Token brace) {
        List<Token> done = tape.done();
        int size = done.size();
        boolean empty = size > 0 && done.getLast().isMark("{");
        boolean name = size > 1 && done.getLast().is(Type.WORD) && done.get(size - 2).isMark("{") && tape.here().isMark("_");
        int open = empty ? size - 1 : size - 2;
        boolean argument = isScript(open) || open > 0 && done.get(open - 1).is(Type.COMMAND);
        if ((empty || name) && !argument) {
            done.remove(open);
        } else {
            tape.put(brace);
        }
    }

    /** A single word is a name or a function; several are prose, which ends what there is to read. */
    void text(Token command) {
        int first = tape.done().size();
        group(true);
        if (isScript(first)) {
            return;
        }
        List<Token> words = List.copyOf(tape.done().subList(first, tape.done().size()));
        tape.undo(first);
        Token single = words.size() == 3 ? words.get(1) : command;
        boolean name = words.size() == 3 && single.is(Type.WORD) && !words.get(2).spaced() && !PROSE.contains(single.text().toLowerCase(Locale.ROOT));
        tape.put(name ? single : command.as(Type.MARK, single.text().equals("and") ? ";" : "¶"));
    }

    /** {@code \mathbf 1} and {@code \mathbf{1}} are vectors of ones, {@code \mathbf 0} is zero. */
    boolean boldFigure(Token command) {
        boolean braced = tape.here().isMark("{");
        Token figure = tape.ahead(braced ? 1 : 0);
        boolean figures = figure.is(Type.NUMBER) && BOLD_FIGURES.contains(figure.text());
        if (!figures || braced && !tape.ahead(2).isMark("}")) {
            return false;
        }
        tape.moveTo(tape.position() + (braced ? 3 : 1));
        for (char c : figure.text().toCharArray()) {
            tape.put(c == '0' ? figure.as(Type.NUMBER, "0") : command.as(Type.MARK, "𝟏"));
        }
        return true;
    }

    void accent(String accent) {
        int first = tape.done().size();
        if (tape.here().isMark("{")) {
            group(false);
        } else if (!tape.here().is(Type.NUMBER) && !tape.atEnd()) {
            one.run();
        }
        for (int i = first; i < tape.done().size(); i++) {
            if (tape.done().get(i).is(Type.WORD)) {
                tape.done().set(i, tape.done().get(i).accented(accent));
                return;
            }
        }
    }

    /** Drops the group here. */
    void drop() {
        int size = tape.done().size();
        if (tape.here().isMark("{")) {
            group(true);
        }
        tape.undo(size);
    }

    /** The label under a brace is a remark, not an index. */
    void labelled() {
        if (tape.here().isMark("{")) {
            group(true);
        }
        if (tape.here().isMark("_") || tape.here().isMark("^")) {
            tape.next();
            drop();
        }
    }
}
