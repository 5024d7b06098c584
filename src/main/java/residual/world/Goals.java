package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Statement;
import residual.expr.Trees;

/** What a proof is to show. A step that only writes a goal down, from its left side straight to its right side, does not show it. */
final class Goals {
    private final List<Statement> steps;
    private final Map<String, Expr> named = new HashMap<>();

    Goals(List<Statement> goals) {
        this.steps = goals.stream().flatMap(goal -> Steps.of(goal).stream()).toList();
    }

    /** Takes the name that a line gives to an expression: a goal under another name is the same goal. */
    void naming(String name, Expr value) {
        named.put(name, written(value));
    }

    private Expr written(Expr e) {
        return Trees.substitute(e, named);
    }

    /** The step of a goal that a step of one relation writes down, either way round. */
    Optional<Statement> restatedBy(Statement step) {
        Expr left = written(step.terms().get(0));
        Expr right = written(step.terms().get(1));
        return steps.stream().filter(goal -> is(goal, left, right, step.relations().getFirst())).findFirst();
    }

    private static boolean is(Statement goal, Expr left, Expr right, Relation relation) {
        Expr from = goal.terms().get(0);
        Expr to = goal.terms().get(1);
        boolean same = left.equals(from) && right.equals(to) && relation == goal.relations().getFirst();
        boolean turned = left.equals(to) && right.equals(from) && Terms.turned(relation).filter(goal.relations().getFirst()::equals).isPresent();
        return same || turned;
    }
}
