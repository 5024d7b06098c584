package residual.world;

import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Values;

/** An instance on which a statement fails, with both sides of the relation that does. */
public record Counterexample(Values instance, Comparison comparison) {

    /** The simplest one, small and in whole numbers, where the world has such a one. */
    public static Optional<Counterexample> simplest(Statement claim, World world) {
        World moving = world.moving(claim);
        Statement opened = moving.rules().opened(claim);
        return moving.examples().stream().flatMap(example -> at(opened, example).stream()).findFirst();
    }

    private static Optional<Counterexample> at(Statement claim, Values example) {
        try {
            return Comparison.all(claim, example).stream().filter(Comparison::fails).findFirst().map(c -> new Counterexample(example, c));
        } catch (ExprException unfit) {
            return Optional.empty();
        }
    }
}
