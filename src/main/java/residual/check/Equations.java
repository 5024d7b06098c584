package residual.check;

import java.util.List;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.expr.Relation;
import residual.expr.Residuals;
import residual.expr.Residuals.Residual;
import residual.expr.Statement;

/** How far equations and other relations are from holding at a student's matrices, relative to the size of the terms in them. */
final class Equations {
    private static final double ROUNDING = 1e-12;

    private Equations() {}

    /** The finding of the statement that is furthest off; each term of a chain is compared with the next. */
    static Finding of(List<Statement> statements, Trial trial) {
        Finding worst = of(statements.getFirst(), trial);
        for (Statement statement : statements.subList(1, statements.size())) {
            worst = worst.or(of(statement, trial));
        }
        return worst;
    }

    private static Finding of(Statement written, Trial trial) {
        Statement ready = trial.prepared().statement(written);
        Finding worst = pair(0, written, ready, trial);
        for (int i = 1; i < ready.relations().size(); i++) {
            worst = worst.or(pair(i, written, ready, trial));
        }
        return worst;
    }

    private static Finding pair(int i, Statement written, Statement ready, Trial trial) {
        Residual residual = Residuals.resolved(ready.terms().get(i), ready.terms().get(i + 1), trial.values());
        Relation relation = ready.relations().get(i);
        double distance = distance(residual, relation);
        Supplier<String> sentence = () -> sentence(written.terms().get(i), relation, written.terms().get(i + 1), residual, distance);
        return relation.isStrict() && !isStrictly(residual, relation) ? Finding.yesOrNo(false, sentence) : Finding.of(distance, residual.magnitude(), sentence);
    }

    /** Whether each entry is plainly on the right side: what is no more than equal is not greater. */
    private static boolean isStrictly(Residual residual, Relation relation) {
        SimpleMatrix over = relation == Relation.GREATER ? residual.difference() : residual.difference().negative();
        return over.elementMin() > ROUNDING * residual.magnitude();
    }

    private static double distance(Residual residual, Relation relation) {
        SimpleMatrix difference = residual.difference();
        return switch (relation) {
            case EQUAL, APPROXIMATELY -> difference.normF();
            case AT_MOST, LESS -> above(difference, 1);
            case AT_LEAST, GREATER -> above(difference, -1);
            case PROPORTIONAL -> apart(residual.left(), residual.right());
            case SEMIDEFINITE_ABOVE -> Spectrum.indefiniteness(difference);
            case SEMIDEFINITE_BELOW -> Spectrum.indefiniteness(difference.negative());
            case DEFINITE_ABOVE -> Spectrum.indefiniteness(difference);
            case DEFINITE_BELOW -> Spectrum.indefiniteness(difference.negative());
        };
    }

    /** How far entries are above 0, with this sign. */
    private static double above(SimpleMatrix m, double sign) {
        double sum = 0;
        for (int i = m.getNumElements() - 1; i >= 0; i--) {
            double over = Math.max(0, sign * m.get(i));
            sum += over * over;
        }
        return Math.sqrt(sum);
    }

    /** The distance of the left side from the nearest multiple of the right one. */
    private static double apart(SimpleMatrix left, SimpleMatrix right) {
        double square = right.elementMult(right).elementSum();
        double factor = square == 0 ? 0 : left.elementMult(right).elementSum() / square;
        return left.minus(right.scale(factor)).normF();
    }

    private static String sentence(Expr left, Relation relation, Expr right, Residual residual, double distance) {
        if (relation == Relation.EQUAL && left instanceof Expr.Grad gradient && right.equals(new Expr.Num(0))) {
            return "The gradient of " + TexName.of(gradient.function()) + " in " + TexName.of(gradient.variable()) + " does not vanish: its norm is $"
                    + Figures.tex(distance, 3) + "$, where its terms are of size $" + Figures.tex(residual.magnitude(), 2) + "$.";
        }
        String equation = "$" + Notation.LATEX.write(new Statement(List.of(left, right), List.of(relation), false)) + "$";
        return equation + " does not hold for your answer: " + sides(residual, distance);
    }

    private static String sides(Residual residual, double distance) {
        return residual.left().getNumElements() == 1
                ? "the left side is $" + Figures.tex(residual.left().get(0), 4) + "$ and the right side $" + Figures.tex(residual.right().get(0), 4) + "$."
                : "the sides are $" + Figures.tex(distance, 3) + "$ apart, where their terms are of size $" + Figures.tex(residual.magnitude(), 2) + "$.";
    }
}
