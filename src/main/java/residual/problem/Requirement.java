package residual.problem;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Relation;
import residual.expr.Residuals;
import residual.expr.Statement;
import residual.expr.Values;

/** Whether a statement holds on the values of a variant. */
final class Requirement {
    private static final double EQUAL = 1e-9;

    private Requirement() {}

    /** Every relation of the chain, entry by entry; an {@code IllegalArgumentException} for a relation other than =, <=, >=, < and >. */
    static boolean holds(Statement statement, Values values) {
        return IntStream.range(0, statement.relations().size()).allMatch(i -> holds(statement, i, values));
    }

    private static boolean holds(Statement statement, int i, Values values) {
        var residual = Residuals.of(statement.terms().get(i), statement.terms().get(i + 1), values);
        SimpleMatrix difference = residual.difference();
        return switch (statement.relations().get(i)) {
            case EQUAL, APPROXIMATELY -> residual.relative() < EQUAL;
            case AT_MOST -> difference.elementMax() <= EQUAL * residual.magnitude();
            case AT_LEAST -> difference.elementMin() >= -EQUAL * residual.magnitude();
            case LESS -> difference.elementMax() < 0;
            case GREATER -> difference.elementMin() > 0;
            case PROPORTIONAL, SEMIDEFINITE_ABOVE, SEMIDEFINITE_BELOW, DEFINITE_ABOVE, DEFINITE_BELOW -> throw unknown(statement.relations().get(i));
        };
    }

    private static IllegalArgumentException unknown(Relation relation) {
        return new IllegalArgumentException("a variant can be required to satisfy =, <=, >=, < and >, not " + relation);
    }
}
