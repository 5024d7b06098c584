package residual.check;

import java.util.List;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.world.Ablation;
import residual.world.Implied;
import residual.world.Match;
import residual.world.UndrawableException;
import residual.world.World;

/** The facts of a world that a condition takes to follow from others: those without which it can fail where they hold. */
final class FactsTaken {
    private FactsTaken() {}

    /** Their names, in the order of the world. */
    static List<String> by(Statement claim, List<Statement> others, World world) {
        return world.ablations().stream().filter(without -> fails(claim, others, without.world())).map(Ablation::fact).distinct().toList();
    }

    private static boolean fails(Statement claim, List<Statement> others, World without) {
        try {
            return others.stream().noneMatch(o -> Match.of(claim, o, without).isPresent()) && without.conditions(others).implies(claim, false) instanceof Implied.No;
        } catch (ExprException | UndrawableException undecided) {
            return false;
        }
    }

    /** {@code the fact **eigen**}, in Markdown. */
    static String named(List<String> facts) {
        String names = String.join("** and **", facts);
        return (facts.size() == 1 ? "the fact **" : "the facts **") + names + "**";
    }
}
