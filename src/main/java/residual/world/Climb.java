package residual.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Values;

/**
 * Looks for an instance on which an inequality fails by moving away from ones on which it holds, always to where it leaves less room: an evolution strategy with one
 * parent and one child and a step that adapts to its success (Rechenberg 1973). Inequalities that fail only on a small set are satisfied by most draws.
 */
final class Climb {
    private static final int STARTS = 3;
    private static final int STEPS = 120;
    private static final double FIRST_STEP = 0.5;
    private static final double LONGER = 1.5;
    private static final double SHORTER = 0.88;
    private static final double EDGE = 1e-6;
    /** Where the room comes back to nothing this often without a failure, the inequality is tight there. */
    private static final double TIGHT = 1e-9;
    /** So many steps of the present length do not use up the room; what has become of the steps by then does not either. */
    private static final double REACH = 100;

    private final Sizing claim;
    private final World world;

    Climb(Sizing claim, World world) {
        this.claim = claim;
        this.world = world;
    }

    /** How the claim fails somewhere, if such a place is found; worlds with facts are left alone, for most moves leave them. */
    Optional<Truth> failure(int stride) {
        for (int start = 0; world.facts().isEmpty() && start < STARTS; start++) {
            Optional<Truth> failed = from(world.draw(start * stride), new Sampler(32_452_843L * (start + 1)));
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }

    private Optional<Truth> from(Values instance, Sampler sampler) {
        Free free = Free.of(world, instance, sampler);
        Map<String, SimpleMatrix> best = free.numbers();
        double room = Double.POSITIVE_INFINITY;
        double step = FIRST_STEP;
        List<String> names = best.keySet().stream().sorted().toList();
        int most = STEPS;
        for (int i = 0; i < most && Math.abs(room) > TIGHT && (i < 2 || room < REACH * step); i++) {
            Map<String, SimpleMatrix> next = i == 0 ? best : moved(best, names, step, sampler);
            Optional<Values> there = free.at(next);
            List<Comparison> compared = there.map(this::compared).orElse(List.of());
            Optional<Truth> failed = compared.stream().filter(c -> c.isInequality() && c.fails()).findFirst().<Truth>map(c -> new Truth.Fails(there.orElseThrow(), c)).filter(Climb::isPlain);
            if (failed.isPresent()) {
                return failed;
            }
            most = claim.looks(STEPS, compared);
            double now = compared.stream().filter(Comparison::isInequality).mapToDouble(Comparison::slack).min().orElse(Double.POSITIVE_INFINITY);
            step *= now < room ? LONGER : SHORTER;
            best = now < room ? next : best;
            room = Math.min(now, room);
        }
        return Optional.empty();
    }

    /** A failure that is more than standing on the edge, which a strict inequality may come near to. */
    static boolean isPlain(Truth truth) {
        return truth instanceof Truth.Fails f && (!f.comparison().isInequality() || f.comparison().slack() < -EDGE);
    }

    private List<Comparison> compared(Values there) {
        try {
            return claim.at(there);
        } catch (ExprException undefined) {
            return List.of();
        }
    }

    private static Map<String, SimpleMatrix> moved(Map<String, SimpleMatrix> numbers, List<String> names, double step, Sampler sampler) {
        Map<String, SimpleMatrix> moved = new HashMap<>();
        for (String name : names) {
            SimpleMatrix m = numbers.get(name).copy();
            for (int i = 0; i < m.getNumElements(); i++) {
                m.set(i, m.get(i) + step * sampler.gaussian());
            }
            moved.put(name, m);
        }
        return moved;
    }

    /** The free numbers behind the symbols of an instance, and how the symbols are made of them. */
    private record Free(World world, Values instance, Map<String, Parametrisation> made, Map<String, SimpleMatrix> numbers) {

        static Free of(World world, Values instance, Sampler sampler) {
            Map<String, Parametrisation> made = new HashMap<>();
            Map<String, SimpleMatrix> numbers = new HashMap<>();
            for (World.Symbol s : world.symbols()) {
                SimpleMatrix m = instance.matrices().get(s.name());
                if (!isDiscrete(s.structure())) {
                    Parametrisation p = Parametrisation.of(s.structure(), s.name(), new Shape(m.getNumRows(), m.getNumCols()));
                    made.put(s.name(), p);
                    numbers.put(s.name(), p.isPlain() ? m : sampler.parameters(p.parameters()));
                }
            }
            return new Free(world, instance, made, numbers);
        }

        private static boolean isDiscrete(Structure structure) {
            return List.of(Structure.INTEGER, Structure.ONE_HOT, Structure.ONE_HOT_ROWS, Structure.PERMUTATION).contains(structure);
        }

        /** The instance with these free numbers; nothing where a symbol loses its structure or a definition its value. */
        Optional<Values> at(Map<String, SimpleMatrix> at) {
            Map<String, SimpleMatrix> matrices = new HashMap<>();
            try {
                for (World.Symbol s : world.symbols()) {
                    SimpleMatrix m = made.containsKey(s.name()) ? made(s, at.get(s.name())) : instance.matrices().get(s.name());
                    if (!Sampler.acceptable(s.structure(), m)) {
                        return Optional.empty();
                    }
                    matrices.put(s.name(), m);
                }
                return Optional.of(world.rules().extend(new Values(instance.sizes(), matrices)));
            } catch (ExprException undefined) {
                return Optional.empty();
            }
        }

        private SimpleMatrix made(World.Symbol s, SimpleMatrix numbers) {
            Parametrisation p = made.get(s.name());
            return p.isPlain() ? numbers : Evaluation.of(p.matrix(), new Values(Map.of(), Map.of(Parametrisation.free(s.name()), numbers)));
        }
    }
}
