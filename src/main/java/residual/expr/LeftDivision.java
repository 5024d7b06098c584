package residual.expr;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import residual.expr.Token.Type;

/** MATLAB's division from the left, {@code (X'*X)\(X'*y)}, {@code A \ b} and {@code A\b}, where no LaTeX makes the backslash the sign of a command. */
final class LeftDivision {
    /** Functions of MATLAB whose names are no commands of LaTeX, though private ones may be called so. */
    private static final Set<String> CALLED = Set.of("inv", "eye");

    private final Tape tape;

    LeftDivision(Tape tape) {
        this.tape = tape;
    }

    /** Takes a backslash before a parenthesis or a blank, if it divides. */
    boolean read(Token command) {
        boolean blank = command.isCommand(" ") && command.spaced();
        boolean divides = (command.isCommand("(") || blank) && followsOperand() && (!blank || none(t -> t.text().length() > 1));
        if (divides) {
            tape.put(command.as(Type.MARK, "\\"));
        }
        if (divides && !blank) {
            tape.put(command.as(Type.MARK, "("));
        }
        return divides;
    }

    /** Takes a backslash before a name, where no command of LaTeX stands anywhere. */
    boolean readName(Token command) {
        boolean divides = !command.spaced() && followsOperand() && none(t -> LatexTables.isKnown(t.text()) && !t.text().equals("(") && !CALLED.contains(t.text()));
        if (divides) {
            tape.put(command.as(Type.MARK, "\\"));
            tape.put(command.part(Type.WORD, command.text(), 1, command.text().length() + 1));
        }
        return divides;
    }

    /** Takes a backslash before a function applied, {@code B\inv(A)}, where no command of LaTeX stands anywhere. */
    boolean readCall(Token command) {
        return CALLED.contains(command.text()) && tape.here().isMark("(") && readName(command);
    }

    /** Whether an operand stands before, and no {@code \)} makes it LaTeX. */
    private boolean followsOperand() {
        List<Token> before = tape.done();
        boolean operand = !before.isEmpty() && (before.getLast().is(Type.WORD) || before.getLast().isMark(")") || before.getLast().isMark("'"));
        return operand && none(t -> t.text().equals(")"));
    }

    private boolean none(Predicate<Token> command) {
        return tape.coming().stream().noneMatch(t -> t.is(Type.COMMAND) && command.test(t));
    }
}
