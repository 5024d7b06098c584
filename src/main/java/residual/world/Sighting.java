package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Values;

/** How far a statement is from holding on one instance: the instance's number and sizes, the norm of left minus right, and the size of the terms that were summed. */
public record Sighting(int number, Map<String, Integer> sizes, double distance, double magnitude) {

    /** On the first so many instances of a world; one on which it has no value, or that cannot be drawn, is left out. */
    public static List<Sighting> of(Statement claim, World world, int count) {
        List<Sighting> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            try {
                Values there = world.draw(number);
                Comparison comparison = Comparison.all(world.rules().opened(claim), there).getFirst();
                all.add(new Sighting(number, there.sizes(), comparison.residual().difference().normF(), comparison.residual().magnitude()));
            } catch (ExprException | UndrawableException e) {
                continue;
            }
        }
        return all;
    }
}
