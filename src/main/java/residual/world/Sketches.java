package residual.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Values;

/** Many tiny instances of a world with zeros and ones in them, among which equations often hold by chance: candidates for an example that fits on a line. */
final class Sketches {
    private static final int EACH = 250;
    private static final int LARGEST = 12;

    private final World world;
    private final Instances instances;
    private final List<String> names;

    Sketches(World world, Instances instances) {
        this.world = world;
        this.instances = instances;
        this.names = world.sizes().keySet().stream().sorted(java.util.Comparator.<String>comparingInt(world.sizes()::get).thenComparing(n -> n)).toList();
    }

    List<Values> all() {
        List<Values> all = new ArrayList<>();
        for (int least = 1; least <= 2; least++) {
            Map<String, Integer> sizes = sizes(least);
            for (int i = 0; i < EACH && sizes.values().stream().allMatch(size -> size <= LARGEST); i++) {
                add(sizes, new Sampler(15_485_863L * least + 7919L * i + 3), all);
            }
        }
        return all;
    }

    private Map<String, Integer> sizes(int least) {
        Map<String, Integer> sizes = new HashMap<>();
        int next = least;
        for (String name : names) {
            sizes.put(name, Math.min(next++, world.sizes().get(name)));
        }
        return sizes;
    }

    private void add(Map<String, Integer> sizes, Sampler sampler, List<Values> all) {
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        try {
            for (World.Symbol s : world.symbols()) {
                matrices.put(s.name(), sketch(s, new Shape(Instances.count(s.rows(), sizes), Instances.count(s.columns(), sizes)), sampler));
            }
            all.add(instances.complete(new Values(sizes, matrices)));
        } catch (ExprException | IllegalArgumentException | UndrawableException unfit) {
            return;
        }
    }

    private static SimpleMatrix sketch(World.Symbol s, Shape shape, Sampler sampler) {
        boolean free = s.structure() == Structure.GENERAL;
        if (free && s.unknown() || free && sampler.whole(0, 2) == 0) {
            return sparse(shape, sampler);
        }
        return free && !shape.isScalar() && sampler.whole(0, 1) == 0 ? diagonal(shape, sampler) : new SmallNumbers(sampler).draw(s.structure(), shape);
    }

    private static SimpleMatrix sparse(Shape shape, Sampler sampler) {
        SimpleMatrix m = new SimpleMatrix(shape.rows(), shape.columns());
        for (int i = 0; i < m.getNumElements(); i++) {
            m.set(i, sampler.whole(0, 2) > 0 ? 0 : sampler.whole(0, 3) > 0 ? 1 : sampler.whole(0, 1) == 0 ? -1 : 2);
        }
        return m;
    }

    private static SimpleMatrix diagonal(Shape shape, Sampler sampler) {
        SimpleMatrix m = new SimpleMatrix(shape.rows(), shape.columns());
        for (int i = 0; i < Math.min(shape.rows(), shape.columns()); i++) {
            m.set(i, i, sampler.whole(1, 3));
        }
        return m;
    }
}
