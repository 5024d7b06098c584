package residual.problem;

import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.check.Answer;
import residual.check.Given;

/**
 * A student's answer to an earlier part, whose value a later one goes on with. It is followed only where it is plausible: finite, not zero, of the right shape and of the size of the
 * right value, so that nothing becomes trivial.
 */
public record OwnAnswer(Part part, Answer answer) {
    private static final double MOST_TIMES = 100;

    /** The value, where it is plausible in place of the right one. */
    Optional<SimpleMatrix> value(Given given, SimpleMatrix right) {
        return part.check().value(answer, given).filter(own -> isPlausible(own, right));
    }

    private static boolean isPlausible(SimpleMatrix own, SimpleMatrix right) {
        boolean alike = own.getNumRows() == right.getNumRows() && own.getNumCols() == right.getNumCols() && !own.hasUncountable();
        double ratio = alike ? own.normF() / right.normF() : 0;
        return ratio > 1 / MOST_TIMES && ratio < MOST_TIMES;
    }
}
