package residual.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;

/** An equation without a matrix at the end of a product on both its sides, which may go where it has an inverse: {@code A M = 0} gives {@code A = 0}. */
final class Cancelling {
    private static final double WORST_CONDITION = 1e6;
    private final Premises premises;
    private final List<Expr> left;
    private final List<Expr> right;

    private Cancelling(Statement claim, Premises premises) {
        this.premises = premises;
        this.left = Trees.factors(claim.terms().get(0));
        this.right = Trees.factors(claim.terms().get(1));
    }

    /** What is left of a claim without its first factor, and without its last; nothing of one that is no equation or where that factor has no inverse wherever the facts hold. */
    static List<Statement> of(Statement claim, Premises premises) {
        if (claim.relations().getFirst() != Relation.EQUAL) {
            return List.of();
        }
        Cancelling cancelling = new Cancelling(claim, premises);
        return Stream.of(cancelling.without(true), cancelling.without(false)).flatMap(Optional::stream).toList();
    }

    private Optional<Statement> without(boolean first) {
        return rest(left, right, first).flatMap(l -> rest(right, left, first).map(r -> new Statement(List.of(l, r), List.of(Relation.EQUAL), false)))
                .filter(s -> hasInverse(end(isZero(left) ? right : left, first)));
    }

    /** One side without the factor, where the other side has it too; zero stays. */
    private static Optional<Expr> rest(List<Expr> side, List<Expr> other, boolean first) {
        if (isZero(side)) {
            return Optional.of(side.getFirst());
        }
        boolean shared = isZero(other) || end(other, first).equals(end(side, first));
        return shared && side.size() > 1 ? (first ? side.subList(1, side.size()) : side.subList(0, side.size() - 1)).stream().reduce(Expr.Mul::new) : Optional.empty();
    }

    private static boolean isZero(List<Expr> side) {
        return side.size() == 1 && Trees.isZero(side.getFirst());
    }

    private static Expr end(List<Expr> side, boolean first) {
        return first ? side.getFirst() : side.getLast();
    }

    /** Whether it is a square matrix, not a number, with an inverse on instances of all facts. */
    private boolean hasInverse(Expr factor) {
        List<SimpleMatrix> all = Value.of(List.of(factor), premises.all()).getFirst().at();
        return !all.isEmpty() && all.stream().allMatch(m -> m.getNumRows() > 1 && m.getNumRows() == m.getNumCols() && m.conditionP2() < WORST_CONDITION);
    }
}
