package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Residuals;
import residual.expr.Shape;
import residual.expr.Statement;
import residual.expr.Values;

/** The instances of a world by number, drawn when asked for and kept. */
final class Instances {
    private static final int MOST_TRIES = 25;
    private static final int LARGEST = 12;

    private final World world;
    private final Map<Integer, Values> drawn = new ConcurrentHashMap<>();

    Instances(World world) {
        this.world = world;
    }

    Values get(int number) {
        Values known = drawn.get(number);
        if (known == null) {
            known = draw(number);
            drawn.putIfAbsent(number, known);
        }
        return known;
    }

    private Values draw(int number) {
        String last = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                return attempt(number, new Sampler(1_000_003L * number + 7919L * attempt + 17));
            } catch (ExprException | IllegalArgumentException | UndrawableException e) {
                last = e.getMessage();
            }
        }
        throw new UndrawableException("No instance of this world could be drawn: " + last);
    }

    private Values attempt(int number, Sampler sampler) {
        Map<String, Integer> sizes = sizes(number);
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        Map<String, Shape> shapes = new HashMap<>();
        for (World.Symbol s : world.symbols()) {
            Shape shape = new Shape(count(s.rows(), sizes), count(s.columns(), sizes));
            shapes.put(s.name(), shape);
            matrices.put(s.name(), sampler.draw(s.structure(), shape));
        }
        Values values = world.rules().extend(new Values(sizes, matrices));
        return factsHold(values) ? values : checked(new Solver(world, shapes, sampler).solve(values));
    }

    private Values checked(Values values) {
        if (!factsHold(values)) {
            throw new UndrawableException("the facts could not all be made to hold.");
        }
        return values;
    }

    private boolean factsHold(Values values) {
        return world.facts().stream().allMatch(f -> holds(world.rules().opened(f.statement()), values));
    }

    private static boolean holds(Statement s, Values values) {
        return Comparison.all(s, values).stream().allMatch(c -> c.error() <= 1e-10);
    }

    static int count(Expr e, Map<String, Integer> sizes) {
        return (int) Math.rint(Evaluation.of(e, new Values(sizes, Map.of())).get(0));
    }

    /** The declared sizes, then larger ones in the same order, so that no two sizes are equal by accident; very large ones are drawn smaller. */
    private Map<String, Integer> sizes(int number) {
        var ordered = new TreeSet<>(world.sizes().values());
        boolean shrink = !ordered.isEmpty() && ordered.last() > LARGEST;
        Map<Integer, Integer> now = new HashMap<>();
        int rank = 0;
        int more = 0;
        for (int size : ordered) {
            more += size == 1 ? 0 : (number % 3 == 1 ? 1 - rank % 2 : number % 3 == 2 ? rank % 2 : 0);
            now.put(size, (shrink ? Math.min(size, 2 + 2 * rank) : size) + more);
            rank++;
        }
        Map<String, Integer> sizes = new HashMap<>();
        world.sizes().forEach((name, size) -> sizes.put(name, now.get(size)));
        return sizes;
    }
}
