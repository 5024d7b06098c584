package residual.world;

import residual.expr.ExprException;
import residual.expr.Statement;

/** Counts the lines of a derivation that are inequalities. Each is tried at hundreds of places, so that there is an end to how many are. */
final class Inequalities {
    private static final int MOST = 20;
    private int count;

    /** Takes a line; throws where it is one inequality too many. */
    void take(Statement line) {
        if (line.relations().stream().anyMatch(Comparison::isInequality) && ++count > MOST) {
            throw new ExprException(ExprException.Kind.LIMIT, "This line was not judged: it is inequality number " + count + ", and " + MOST + " are judged in one derivation. Leave out what is not needed, or judge the rest by itself.");
        }
    }
}
