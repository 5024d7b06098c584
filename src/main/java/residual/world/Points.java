package residual.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.ExprException;
import residual.expr.Notation;
import residual.expr.Statement;
import residual.expr.Values;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/**
 * Points of a world at which further equations hold, found by solving: ordinary ones, and special ones at which an unknown is zero. They are few, and the
 * same for ever.
 */
final class Points {
    private static final int MORE_TRIES = 3;
    private static final double RANK = 1e-6;
    /** Starts near and far, so that a condition with several branches of solutions shows more than one. */
    private static final List<Double> SPREADS = List.of(1.0, 0.4, 2.5);
    /** With a few numbers to be found a condition may have solutions far apart, and many starts cost little. */
    private static final List<Double> WIDE = List.of(1.0, 0.4, 2.5, 6.0, 20.0, 60.0);
    private static final int FEW_NUMBERS = 3;
    private static final int MANY_POINTS = 48;
    /** Zero solves many equations to within rounding long before it is reached. */
    private static final double FADED = 1e-5;

    private final World given;
    private final World world;
    private final List<Symbol> unknowns;
    private final int stride;
    private final List<Double> spreads;
    private final List<Values> ordinary = new ArrayList<>();
    private final List<Values> special = new ArrayList<>();

    Points(World given, List<Statement> equations, int stride, int most) {
        this.given = given;
        this.world = holding(given, equations);
        this.unknowns = given.symbols().stream().filter(Symbol::unknown).toList();
        this.stride = stride;
        boolean few = hasFewNumbers();
        this.spreads = few ? WIDE : SPREADS;
        int wanted = few ? Math.max(most, MANY_POINTS) : most;
        for (int i = 0; i < found() + MORE_TRIES && ordinary.size() < wanted && i < 2 * wanted; i++) {
            point(world, i).ifPresent(this::add);
        }
        unknowns.forEach(this::vanishing);
    }

    private boolean hasFewNumbers() {
        List<Symbol> sought = unknowns.isEmpty() ? given.symbols() : unknowns;
        return sought.stream().mapToInt(s -> Instances.count(s.rows(), given.sizes()) * Instances.count(s.columns(), given.sizes())).sum() <= FEW_NUMBERS;
    }

    private int found() {
        return ordinary.size() + special.size();
    }

    private static World holding(World world, List<Statement> equations) {
        List<Fact> facts = new ArrayList<>(world.facts());
        equations.forEach(e -> facts.add(new Fact("condition " + facts.size(), e)));
        return world.withFacts(facts);
    }

    private Optional<Values> point(World world, int number) {
        try {
            return Optional.of(solved(world, given.draw(number * stride), new Sampler(104_729L * number + 31), spreads.get(number % spreads.size())));
        } catch (ExprException | IllegalArgumentException | UndrawableException none) {
            return Optional.empty();
        }
    }

    /** The instance with its unknowns changed so that the equations hold; the data stays, where there is an unknown. */
    private Values solved(World world, Values instance, Sampler sampler, double spread) {
        Map<String, SimpleMatrix> symbols = new HashMap<>();
        world.symbols().forEach(s -> symbols.put(s.name(), instance.matrices().get(s.name())));
        Values start = world.rules().extend(new Values(instance.sizes(), symbols));
        Solver solver = new Solver(world, Evaluation.shapes(start), sampler, spread);
        List<Symbol> moving = solver.involved().stream().filter(s -> s.unknown() || unknowns.isEmpty()).toList();
        Instances instances = new Instances(world, Optional.empty());
        Values point = instances.factsHold(start) || moving.isEmpty() ? start : solver.solve(start, moving);
        if (!instances.factsHold(point)) {
            throw new UndrawableException("the conditions could not all be made to hold.", Optional.empty());
        }
        return point;
    }

    /** A point at which an unknown has lost rank is special; one at which it has nearly vanished is none. */
    private void add(Values point) {
        if (unknowns.stream().map(u -> point.matrices().get(u.name()).normF()).anyMatch(size -> size > 0 && size < FADED)) {
            return;
        }
        boolean full = unknowns.stream().allMatch(u -> hasFullRank(point.matrices().get(u.name())));
        (full ? ordinary : special).add(point);
    }

    private static boolean hasFullRank(SimpleMatrix m) {
        double[] s = m.svd().getSingularValues();
        return s[Math.min(m.getNumRows(), m.getNumCols()) - 1] > RANK * Math.max(1, s[0]);
    }

    private void vanishing(Symbol unknown) {
        String zero = "zeros(" + Notation.PLAIN.write(unknown.rows()) + ", " + Notation.PLAIN.write(unknown.columns()) + ")";
        List<Definition> definitions = new ArrayList<>(List.of(new Definition(List.of(unknown.name()), zero)));
        definitions.addAll(world.definitions());
        List<Symbol> others = world.symbols().stream().filter(s -> !s.name().equals(unknown.name())).toList();
        point(new World(world.sizes(), others, definitions, world.facts()), 0).ifPresent(special::add);
    }

    /** Those at which every unknown has full rank. */
    List<Values> ordinary() {
        return ordinary;
    }

    /** Those at which one has not. */
    List<Values> special() {
        return special;
    }
}
