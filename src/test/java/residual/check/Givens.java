package residual.check;

import java.util.List;
import java.util.Map;
import residual.expr.Values;
import residual.world.World;

/** Variants for the tests of this package. */
final class Givens {
    private Givens() {}

    static Given plain() {
        return of(new Values(Map.of(), Map.of()), Map.of());
    }

    static Given words(Map<String, List<String>> words) {
        return of(new Values(Map.of(), Map.of()), words);
    }

    static Given of(Values values, Map<String, List<String>> words) {
        return new Given(new World(values.sizes(), List.of(), List.of(), List.of()), values, words, 7);
    }
}
