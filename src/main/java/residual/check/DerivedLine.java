package residual.check;

import java.util.List;
import residual.expr.Statement;
import residual.world.ProofLine;
import residual.world.ProofLine.Mark;

/**
 * One line of a student's derivation: as written, as read (its statements and TeX), and as judged; prose has a mark of its own. {@code told} says how the line was
 * taken where that is not plain, and is empty where it is.
 */
record DerivedLine(Written written, List<Statement> statements, String tex, ProofLine judged, String told) {
    DerivedLine {
        statements = List.copyOf(statements);
    }

    boolean isProse() {
        return written.isProse();
    }

    Mark mark() {
        return judged.mark();
    }

    boolean is(Mark mark) {
        return !isProse() && judged.mark() == mark;
    }

    /** Whether it makes a claim that could be judged. */
    boolean claims() {
        return !isProse() && mark() != Mark.START && mark() != Mark.LET;
    }
}
