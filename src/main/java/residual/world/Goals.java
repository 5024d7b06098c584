package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;

/** What a proof is to show. A step that only writes a goal down, from its left side straight to its right side, does not show it, whatever number it is multiplied by. */
final class Goals {
    private final List<Statement> steps;
    private final Map<String, Expr> named = new HashMap<>();

    Goals(List<Statement> goals) {
        this.steps = goals.stream().flatMap(goal -> Steps.of(goal).stream()).toList();
    }

    /** Takes the name that a line gives to an expression: a goal under another name is the same goal. */
    void naming(String name, Expr value) {
        named.put(name, Trees.substitute(value, named));
    }

    private Expr written(Expr e) {
        return plain(Trees.substitute(e, named));
    }

    /** Without what is easily put around a side: a number as a factor, a zero added, a sign, a transposition. */
    private static Expr plain(Expr e) {
        return switch (e) {
            case Expr.Neg n -> plain(n.operand());
            case Expr.Transpose t -> plain(t.operand());
            case Expr.Div d when d.right() instanceof Expr.Num -> plain(d.left());
            case Expr.Add a when Trees.isZero(a.right()) -> plain(a.left());
            case Expr.Add a when Trees.isZero(a.left()) -> plain(a.right());
            case Expr.Sub s when Trees.isZero(s.right()) -> plain(s.left());
            case Expr.Sub s when Trees.isZero(s.left()) -> plain(s.right());
            case Expr.Mul m when !unscaled(m).equals(m) -> plain(unscaled(m));
            default -> e;
        };
    }

    private static Expr unscaled(Expr.Mul m) {
        if (m.right() instanceof Expr.Num n && n.value() != 0) {
            return m.left();
        }
        return m.left() instanceof Expr.Num n && n.value() != 0 ? m.right() : m.left() instanceof Expr.Mul first ? new Expr.Mul(unscaled(first), m.right()) : m;
    }

    /** The step of a goal that a step of one relation writes down, either way round. */
    Optional<Statement> restatedBy(Statement step) {
        Expr left = written(step.terms().get(0));
        Expr right = written(step.terms().get(1));
        return steps.stream().filter(goal -> is(goal, left, right, step.relations().getFirst())).findFirst();
    }

    /** Whether a claim says the same as a step of a goal, however its sides are written: what comes out of a line that does not hold shows no goal. */
    boolean are(Statement claim, Premises premises) {
        List<Value> said = premises.values(claim.terms());
        return steps.stream().map(goal -> premises.values(goal.terms())).anyMatch(goal -> same(goal, said) || same(goal, said.reversed()));
    }

    private static boolean same(List<Value> some, List<Value> others) {
        return some.getFirst().same(others.getFirst()) && some.getLast().same(others.getLast());
    }

    private static boolean is(Statement goal, Expr left, Expr right, Relation relation) {
        Expr from = plain(goal.terms().get(0));
        Expr to = plain(goal.terms().get(1));
        boolean same = left.equals(from) && right.equals(to) && relation == goal.relations().getFirst();
        boolean turned = left.equals(to) && right.equals(from) && Terms.turned(relation).filter(goal.relations().getFirst()::equals).isPresent();
        return same || turned;
    }
}
