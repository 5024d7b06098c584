package residual.check;

import java.util.List;
import java.util.Map;
import residual.expr.Values;
import residual.world.World;

/**
 * What one student's variant gives: the world of the problem, the values drawn for her, the words drawn for her
 * ({@code "pair.target"} to its tokens), and the seed they came from.
 */
public record Given(World world, Values values, Map<String, List<String>> words, long seed) {
    public Given {
        words = Map.copyOf(words);
    }
}
