package residual.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Statement;
import residual.expr.Values;

/** The instances of a world by number, drawn when asked for and kept. */
final class Instances {
    private static final int MOST_TRIES = 25;
    private static final int MOST_SOLVED = 8;
    /** The last tries accept what is nearly zero, which the facts may force. */
    private static final int FADED_TRIES = 3;
    private static final int LARGEST = 12;
    /** After how many instances the sizes come round again; the first of them are the declared ones. */
    static final int SIZES = 3;

    private final World world;
    /** The same world with a definition less, whose instances serve here too. */
    private final Optional<World> base;
    private final Map<Integer, Values> drawn = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Values>> stretched = new ConcurrentHashMap<>();

    Instances(World world, Optional<World> base) {
        this.world = world;
        this.base = base;
    }

    Values get(int number) {
        Values known = drawn.get(number);
        if (known == null) {
            known = extended(number).orElseGet(() -> draw(number));
            drawn.putIfAbsent(number, known);
        }
        return known;
    }

    private Optional<Values> extended(int number) {
        try {
            return base.map(b -> world.rules().extend(b.draw(number)));
        } catch (ExprException e) {
            return Optional.empty();
        }
    }

    /** The instance with its matrices stretched as far as their structures allow; nothing where a definition or a fact does not hold there. */
    Optional<Values> stretched(int number) {
        Optional<Values> known = stretched.get(number);
        return known == null ? keep(number, stretched(number, get(number))) : known;
    }

    private Optional<Values> keep(int number, Optional<Values> made) {
        stretched.putIfAbsent(number, made);
        return made;
    }

    private Optional<Values> stretched(int number, Values plain) {
        Stretching stretching = new Stretching(new Sampler(15_485_863L * (number + 1)));
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        world.symbols().forEach(s -> matrices.put(s.name(), stretching.of(s.structure(), plain.matrices().get(s.name()))));
        try {
            return Optional.of(world.rules().extend(new Values(plain.sizes(), matrices))).filter(this::factsHold);
        } catch (ExprException e) {
            return Optional.empty();
        }
    }

    /** The last tries keep the declared sizes: a definition may be written for them alone, as {@code I(4)} is. */
    private Values draw(int number) {
        RuntimeException last = new IllegalStateException();
        Work work = Work.of(world);
        int tries = world.facts().isEmpty() ? MOST_TRIES : MOST_SOLVED;
        for (int attempt = 0; attempt < tries && !work.isDone(); attempt++) {
            try {
                return attempt(attempt < tries / 2 ? number : 0, new Sampler(1_000_003L * number + 7919L * attempt + 17), attempt >= tries - FADED_TRIES, work);
            } catch (ExprException | IllegalArgumentException | UndrawableException e) {
                last = e;
            }
        }
        Optional<ExprException> fault = last instanceof ExprException e ? Optional.of(e) : Optional.empty();
        String advice = work.isDone() ? " It took too much work to look further; fewer facts or smaller sizes take less." : "";
        throw new UndrawableException("No example of these symbols could be drawn: " + last.getMessage() + advice, fault);
    }

    private Values attempt(int number, Sampler sampler, boolean mayFade, Work work) {
        Map<String, Integer> sizes = sizes(number);
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        Map<String, Shape> shapes = new HashMap<>();
        for (World.Symbol s : world.symbols()) {
            Shape shape = new Shape(count(s.rows(), sizes), count(s.columns(), sizes));
            shapes.put(s.name(), shape);
            matrices.put(s.name(), sampler.draw(s.structure(), shape));
        }
        Values values = world.rules().extend(new Values(sizes, matrices));
        return factsHold(values) ? values : checked(values, new Solver(world, shapes, sampler, work).solve(values), mayFade);
    }

    /** The values with those of all defined names; throws where a fact does not hold there. */
    Values complete(Values drawn) {
        Values values = world.rules().extend(drawn);
        return checked(values, values, true);
    }

    private Values checked(Values start, Values values, boolean mayFade) {
        if (!factsHold(values)) {
            throw new UndrawableException("the facts could not all be made to hold.", Optional.empty());
        }
        world.symbols().stream().map(World.Symbol::name).filter(name -> !mayFade && isFaded(start.matrices().get(name), values.matrices().get(name))).findFirst().ifPresent(name -> {
            throw new UndrawableException("the facts were made to hold only with " + name + " nearly zero.", Optional.empty());
        });
        return values;
    }

    /** Whether a column shrank to nearly nothing on the way: zero solves many equations, and says nothing about them. */
    private static boolean isFaded(SimpleMatrix start, SimpleMatrix solved) {
        for (int j = 0; j < start.getNumCols(); j++) {
            if (solved.getColumn(j).normF() < 1e-3 * start.getColumn(j).normF()) {
                return true;
            }
        }
        return false;
    }

    boolean factsHold(Values values) {
        return world.facts().stream().allMatch(f -> holds(world.rules().opened(f.statement()), values));
    }

    private static boolean holds(Statement s, Values values) {
        return Comparison.all(s, values).stream().allMatch(c -> c.error() <= 1e-10 || !c.isInequality() && c.residual().difference().normF() <= 1e-13);
    }

    static int count(Expr e, Map<String, Integer> sizes) {
        return (int) Math.rint(Evaluation.of(e, new Values(sizes, Map.of())).get(0));
    }

    /**
     * The declared sizes, then larger ones in the same order; sizes that are declared equal come apart, so that no two are equal by accident.
     * Very large ones are drawn smaller.
     */
    private Map<String, Integer> sizes(int number) {
        boolean shrink = world.sizes().values().stream().anyMatch(size -> size > LARGEST);
        List<String> names = world.sizes().keySet().stream().sorted(Comparator.<String>comparingInt(world.sizes()::get).thenComparing(n -> n)).toList();
        Map<String, Integer> sizes = new HashMap<>();
        int least = 1;
        for (int rank = 0; rank < names.size(); rank++) {
            int declared = world.sizes().get(names.get(rank));
            int size = shrink ? Math.min(declared, 2 + 2 * rank) : declared;
            boolean varied = number % SIZES != 0 && declared > 1;
            int now = varied ? Math.max(least, size + (rank + number) % 2) : size;
            sizes.put(names.get(rank), now);
            least = varied ? now + 1 : least;
        }
        return sizes;
    }
}
