package residual.check;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import residual.check.Condition.Has;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;

/** How far a student's matrices are from a named property; properties that are equations are judged as such. */
final class Properties {
    private static final Expr IDENTITY = new Expr.Eye(new Expr.Open());

    private Properties() {}

    static Finding finding(Has has, Tolerance tolerance, Trial trial) {
        return switch (has.property()) {
            case EQUAL -> EqualTo.finding(has, tolerance, trial);
            case ORTHONORMAL_COLUMNS -> Orthonormal.columns(has.subject(), trial);
            case ORTHONORMAL_ROWS -> Orthonormal.rows(has.subject(), trial);
            case ORTHOGONAL -> Orthonormal.square(has.subject(), trial);
            case SYMMETRIC -> Entrywise.symmetric(has.subject(), trial);
            case POSITIVE_DEFINITE -> Definite.positive(has.subject(), tolerance, trial);
            case POSITIVE_SEMIDEFINITE -> Definite.semi(has.subject(), trial);
            case DIAGONAL -> Entrywise.zero(has.subject(), trial, "is not diagonal", (i, j) -> i != j);
            case UPPER_TRIANGULAR -> Entrywise.zero(has.subject(), trial, "is not upper triangular", (i, j) -> i > j);
            case LOWER_TRIANGULAR -> Entrywise.zero(has.subject(), trial, "is not lower triangular", (i, j) -> i < j);
            case PROBABILITY_VECTOR -> Entrywise.probability(has.subject(), trial);
            case RANK -> Spaces.rank(has, tolerance, trial);
            case PROJECTOR -> projector(has, trial);
            case ORTHOGONAL_PROJECTOR -> projector(has, trial).or(Entrywise.symmetric(has.subject(), trial));
            case INVERSE -> inverse(has, trial);
            case FACTORISATION -> equation(has, has.subject(), has.arguments().get("of"), trial, "do not multiply to what is asked for");
            case SAME_COLUMN_SPACE -> Spaces.sameColumns(has, tolerance, trial);
            case ROW_EQUIVALENT -> Spaces.sameRows(has, tolerance, trial);
            case SPANS_TOP -> Spaces.top(has, tolerance, trial);
            case IN_SPAN -> Spaces.within(has, tolerance, trial);
            case STATIONARY -> Extremes.stationary(has, trial);
            case MINIMUM -> Extremes.minimum(has, trial);
            case EIGENPAIR -> eigenpair(has, trial);
        };
    }

    private static Finding projector(Has has, Trial trial) {
        return equation(has, new Expr.Mul(has.subject(), has.subject()), has.subject(), trial, "is not a projector: applied twice it does something else");
    }

    private static Finding inverse(Has has, Trial trial) {
        return equation(has, new Expr.Mul(has.subject(), has.arguments().get("of")), IDENTITY, trial,
                "is not the inverse of " + TexName.of(has.arguments().get("of")));
    }

    /** The finding of one equation, told in these words. */
    private static Finding equation(Has has, Expr left, Expr right, Trial trial, String complaint) {
        List<Statement> equation = trial.prepared().equations(has, () -> List.of(new Statement(List.of(left, right), List.of(Relation.EQUAL), false)));
        Finding finding = Equations.of(equation, trial);
        return Finding.of(finding.distance(), finding.size(), () -> TexName.of(has.subject()) + " " + complaint + ". " + finding.shown().get().sentence());
    }

    /** Without a value the best one for the vector is taken: its Rayleigh quotient. */
    private static Finding eigenpair(Has has, Trial trial) {
        SimpleMatrix vector = trial.value(has.subject());
        SimpleMatrix matrix = trial.value(has.arguments().get("of"));
        double length = vector.normF();
        if (length == 0) {
            return Finding.yesOrNo(false, () -> TexName.of(has.subject()) + " is zero, and the zero vector is no eigenvector.");
        }
        SimpleMatrix image = matrix.mult(vector);
        boolean given = has.arguments().containsKey("value");
        double value = given ? trial.number(has.arguments().get("value")) : vector.dot(image) / (length * length);
        double distance = image.minus(vector.scale(value)).normF();
        return Finding.of(distance, length * matrix.normF(), () -> TexName.of(has.subject()) + " is no eigenvector of " + TexName.of(has.arguments().get("of"))
                + (given ? " for the eigenvalue $" + Figures.tex(value, 5) + "$" : "") + ": the matrix times it differs from a multiple of it by $" + Figures.tex(distance, 3) + "$.");
    }
}
