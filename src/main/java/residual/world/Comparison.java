package residual.world;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Relation;
import residual.expr.Residuals;
import residual.expr.Residuals.Residual;
import residual.expr.Statement;
import residual.expr.Values;

/**
 * One relation of a statement at one instance: both sides, and how far it is from holding relative to the terms that were summed: about
 * 1e-16 where it holds.
 */
public record Comparison(Relation relation, Residual residual, double error) {
    private static final double TINY = 1e-11;
    private static final double TRUE = 1e-9;
    private static final double ROUGH = 1e-8;
    private static final double FALSE = 1e-5;
    private static final double UNCLEAR = 1e-7;
    private static final double ROUGHLY = 1e-6;

    /** All relations of the statement, in order; throws {@link residual.expr.ExprException} where it has no shape or no value. */
    static List<Comparison> all(Statement s, Values values) {
        return new Sizing(s, List.of()).at(values);
    }

    /** One relation between two sides whose open sizes are filled in. */
    static Comparison of(Expr left, Relation relation, Expr right, Values values) {
        Residual r = Residuals.resolved(left, right, values);
        double error = switch (relation) {
            case EQUAL, APPROXIMATELY -> r.relative();
            case AT_MOST -> excess(r.difference(), r.magnitude());
            case AT_LEAST -> excess(r.difference().negative(), r.magnitude());
            case LESS -> strict(r.difference(), r.magnitude());
            case GREATER -> strict(r.difference().negative(), r.magnitude());
            case PROPORTIONAL -> proportional(r);
            case SEMIDEFINITE_ABOVE -> indefinite(r.difference(), r.magnitude());
            case SEMIDEFINITE_BELOW -> indefinite(r.difference().negative(), r.magnitude());
            case DEFINITE_ABOVE -> notDefinite(r.difference(), r.magnitude());
            case DEFINITE_BELOW -> notDefinite(r.difference().negative(), r.magnitude());
        };
        return new Comparison(relation, r, error);
    }

    private static double excess(SimpleMatrix over, double magnitude) {
        double most = 0;
        for (int i = 0; i < over.getNumElements(); i++) {
            most = Math.max(most, over.get(i));
        }
        return magnitude == 0 ? 0 : most / magnitude;
    }

    private static double strict(SimpleMatrix over, double magnitude) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < over.getNumElements(); i++) {
            most = Math.max(most, over.get(i));
        }
        return strictly(-most, magnitude);
    }

    /** 0 where something is plainly above 0, 1 where it is not, and between the thresholds where rounding may hide which. */
    private static double strictly(double above, double magnitude) {
        return above > 1e-12 * magnitude ? 0 : above > 1e-14 * magnitude ? UNCLEAR : 1;
    }

    private static double proportional(Residual r) {
        double square = r.right().elementMult(r.right()).elementSum();
        double factor = square == 0 ? 0 : r.left().elementMult(r.right()).elementSum() / square;
        return r.magnitude() == 0 ? 0 : r.left().minus(r.right().scale(factor)).normF() / r.magnitude();
    }

    private static double indefinite(SimpleMatrix m, double magnitude) {
        if (magnitude == 0) {
            return 0;
        }
        double skew = m.minus(m.transpose()).normF() / magnitude;
        return Math.max(skew, Math.max(0, -least(m)) / magnitude);
    }

    private static double notDefinite(SimpleMatrix m, double magnitude) {
        return Math.max(strictly(least(m), magnitude), indefinite(m, magnitude));
    }

    /** The least eigenvalue of the symmetric part. */
    private static double least(SimpleMatrix m) {
        return Evaluation.of(new Expr.Call(Fn.EIGMIN, new Expr.Sym("M")), new Values(Map.of(), Map.of("M", m.plus(m.transpose()).scale(0.5)))).get(0);
    }

    /** How far an inequality is from becoming an equation, relative to its terms: below 0 where it is broken. */
    double slack() {
        SimpleMatrix over = residual.difference();
        double room = switch (relation) {
            case EQUAL, APPROXIMATELY, PROPORTIONAL -> 0;
            case AT_MOST, LESS -> -over.elementMax();
            case AT_LEAST, GREATER -> over.elementMin();
            case SEMIDEFINITE_ABOVE, DEFINITE_ABOVE -> least(over);
            case SEMIDEFINITE_BELOW, DEFINITE_BELOW -> least(over.negative());
        };
        return residual.magnitude() == 0 ? 0 : room / residual.magnitude();
    }

    /** Whether it is claimed by an inequality, which a few samples may satisfy by luck. */
    boolean isInequality() {
        return isInequality(relation);
    }

    static boolean isInequality(Relation relation) {
        return switch (relation) {
            case EQUAL, APPROXIMATELY, PROPORTIONAL -> false;
            case AT_MOST, AT_LEAST, LESS, GREATER, SEMIDEFINITE_ABOVE, SEMIDEFINITE_BELOW, DEFINITE_ABOVE, DEFINITE_BELOW -> true;
        };
    }

    /** Whether one of the sides is nothing but rounding. */
    boolean hasVanishingSide() {
        return Math.min(residual.left().normF(), residual.right().normF()) <= 1e-9 * residual.magnitude();
    }

    /** Relative residuals of true statements on sound instances stay below {@link #TRUE}; false ones lie above {@link #FALSE}. */
    boolean holds() {
        return error <= (isWide() ? TINY : TRUE);
    }

    /** Whether an equation holds as well as can be asked where facts were made to hold by steps: those may stop where a root is double, half of the figures away. */
    boolean holdsRoughly() {
        return holds() || relation.isEquality() && error <= ROUGHLY;
    }

    /** Whether it fails by more than that. */
    boolean failsPlainly() {
        return fails() && !holdsRoughly();
    }

    /**
     * Terms may have been estimated far larger than they are, where quotients of small numbers cancel; then sides that are plainly apart are
     * believed before the estimate, if rounding cannot explain it.
     */
    boolean fails() {
        return error >= FALSE || isWide() && error >= ROUGH;
    }

    private boolean isWide() {
        double sides = Math.max(residual.left().normF(), residual.right().normF());
        return relation.isEquality() && residual.difference().normF() >= 1e-2 * sides;
    }
}
