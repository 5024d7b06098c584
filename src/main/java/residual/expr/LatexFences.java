package residual.expr;

import java.util.List;
import java.util.Set;
import residual.expr.Token.Type;

/** What LaTeX puts around a formula or a part of it: dollars, {@code \[ \]}, and delimiters with {@code \left} and {@code \right}. */
final class LatexFences {
    private static final Set<String> FENCES = Set.of("(", ")", "[", "]");

    private final Tape tape;
    /** Whether a dollar sign has opened mathematics, and how much there was to read when the formula before ended. */
    private boolean dollars;
    private int closed = -1;

    LatexFences(Tape tape) {
        this.tape = tape;
    }

    void dollar(Token token) {
        if (tape.here().isMark("$") && !tape.here().spaced()) {
            tape.next();
        }
        dollars = !dollars;
        fence(token, dollars);
    }

    /** Takes a command that is a fence, a delimiter or without meaning. */
    boolean read(Token command) {
        String name = command.text();
        if (FENCES.contains(name)) {
            fence(command, name.equals("(") || name.equals("["));
            return true;
        }
        boolean delimiter = name.isBlank() || name.equals("left") || name.equals("right") || LatexTables.SKIPPED.contains(name);
        if (delimiter) {
            delimiter(name);
        }
        return delimiter;
    }

    /** Where one formula ends and the next begins with nothing between, there are two: {@code $A = B$ $C = D$}. */
    private void fence(Token token, boolean opens) {
        if (opens && closed >= 0 && closed == tape.done().size()) {
            tape.put(token.as(Type.MARK, "\n"));
        }
        closed = opens ? -1 : tape.done().size();
    }

    /** {@code \left} and {@code \right} give a direction to bars; an invisible delimiter goes. */
    private void delimiter(String name) {
        boolean left = name.equals("left") || name.endsWith("gl");
        boolean right = name.equals("right") || name.endsWith("gr");
        if (tape.here().isMark(".") && (name.equals("left") || name.equals("right"))) {
            tape.next();
        } else if (left || right) {
            bar(left ? "<" : ">");
        }
    }

    private void bar(String direction) {
        Token token = tape.here();
        String bar = token.is(Type.COMMAND) ? LatexTables.MARKS.getOrDefault(token.text(), "") : token.text();
        if (!bar.startsWith("‖") && !bar.startsWith("|")) {
            return;
        }
        tape.next();
        String mark = (bar.startsWith("‖") || bar.equals("||") ? "‖" : "|") + direction;
        List<Token> done = tape.done();
        if (mark.startsWith("|") && !done.isEmpty() && done.getLast().isMark(mark)) {
            done.set(done.size() - 1, done.getLast().as(Type.MARK, "‖" + direction));
        } else {
            tape.put(token.as(Type.MARK, mark));
        }
    }
}
