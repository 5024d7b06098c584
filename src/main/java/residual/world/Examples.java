package residual.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Values;

/** Instances of a world that a person can follow: the smallest sizes first, and small whole numbers where nothing has to be solved for. */
final class Examples {
    private static final int EACH = 8;
    private static final int LARGEST = 12;

    private final World world;
    private final Instances instances;

    Examples(World world, Instances instances) {
        this.world = world;
        this.instances = instances;
    }

    /** The simplest first. */
    List<Values> all() {
        List<Values> all = new ArrayList<>();
        for (int least = 1; least <= 2; least++) {
            small(least, all);
        }
        drawn(world.sizes(), 3, all);
        all.add(instances.get(0));
        return all;
    }

    private void small(int least, List<Values> all) {
        Map<String, Integer> sizes = new HashMap<>();
        List<String> names = world.sizes().keySet().stream().sorted(java.util.Comparator.<String>comparingInt(world.sizes()::get).thenComparing(n -> n)).toList();
        int next = least;
        for (String name : names) {
            sizes.put(name, Math.min(next++, world.sizes().get(name)));
        }
        drawn(sizes, least, all);
    }

    private void drawn(Map<String, Integer> sizes, int stream, List<Values> all) {
        if (sizes.values().stream().anyMatch(size -> size > LARGEST)) {
            return;
        }
        for (int i = 0; i < EACH; i++) {
            try {
                all.add(instances.complete(drawn(sizes, new SmallNumbers(new Sampler(31L * stream + 7919L * i + 5)))));
            } catch (ExprException | IllegalArgumentException | UndrawableException unfit) {
                continue;
            }
        }
    }

    private Values drawn(Map<String, Integer> sizes, SmallNumbers numbers) {
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        for (World.Symbol s : world.symbols()) {
            matrices.put(s.name(), numbers.draw(s.structure(), new Shape(Instances.count(s.rows(), sizes), Instances.count(s.columns(), sizes))));
        }
        return new Values(sizes, matrices);
    }
}
