package residual.world;

import java.util.List;
import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;

/** Judges statements about a world by the residuals on its instances. */
public final class Judge {
    private static final int STRETCHED = 60;

    private Judge() {}

    /**
     * Whether the statement holds wherever the world's facts do. A formula for a derivative whose sides both vanish there, as at a stationary
     * point, is judged where a fact less holds and they do not. Throws {@link UndrawableException} where the world has no instance.
     */
    public static Truth truth(Statement statement, World world) {
        return truth(new Sizing(statement, List.of()), world);
    }

    /** Whether a step holds; its open sizes may follow from expressions of the same shape beside it, and then only its residual is looked at. */
    static Truth truth(Sizing step, World given) {
        Statement statement = step.statement();
        if (statement.relations().isEmpty() || statement.continues()) {
            return new Truth.Invalid(new ExprException(ExprException.Kind.SYNTAX, "This line claims nothing: it has no = or other relation between two expressions."));
        }
        World world = given.moving(statement);
        Sizing opened = step.in(world);
        if (opened.hasBeside()) {
            return counted(opened, world, 1);
        }
        Truth truth = here(opened, world);
        if (!truth.holds()) {
            return truth;
        }
        Optional<Truth> failed = isInequality(statement) ? stretched(opened, world).or(() -> Edges.failure(world.rules().opened(statement), world)) : Optional.empty();
        return failed.orElseGet(() -> truthOfFormulas(Steps.of(statement), world, truth));
    }

    /** Whether the truth of such a step is that it holds; most that do not are ruled out by a single instance. */
    static boolean holds(Sizing step, World world) {
        return !isRuledOut(step, world) && truth(step, world).holds();
    }

    private static boolean isRuledOut(Sizing step, World given) {
        World world = given.moving(step.statement());
        try {
            return step.in(world).at(world.draw(0)).stream().anyMatch(Comparison::fails) && !step.hasNumerals();
        } catch (ExprException e) {
            return e.kind() != ExprException.Kind.UNDEFINED && !step.hasNumerals();
        }
    }

    private static Truth truthOfFormulas(List<Statement> steps, World world, Truth otherwise) {
        for (Statement step : steps) {
            Away away = Away.from(step, world);
            if (away.truth() instanceof Truth.Fails) {
                return away.truth();
            }
        }
        return otherwise;
    }

    /** Where a formula is judged, and what comes of it there. */
    private record Away(World world, Truth truth) {

        static Away from(Statement step, World world) {
            Away here = new Away(world, new Truth.Holds(true));
            if (!isFormulaOfDerivative(step) || !(here(step, world) instanceof Truth.Holds h && h.vacuous())) {
                return here;
            }
            List<Away> all = world.ablations().stream().filter(a -> isGeneric(step, a.world())).map(a -> new Away(a.world(), here(step, a.world()))).toList();
            return all.stream().filter(a -> a.truth().holds()).findFirst().orElseGet(() -> all.stream().findFirst().orElse(here));
        }
    }

    private static boolean isFormulaOfDerivative(Statement step) {
        boolean left = Trees.differentiates(step.terms().get(0));
        boolean right = Trees.differentiates(step.terms().get(1));
        return left != right && step.terms().stream().noneMatch(Trees::isZero);
    }

    /** Whether both sides of a step are more than rounding on the world's first instance. */
    private static boolean isGeneric(Statement step, World world) {
        try {
            return Comparison.all(world.rules().opened(step), world.draw(0)).stream().noneMatch(Comparison::hasVanishingSide);
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }

    /** A text that names sizes by numerals, as {@code I(4)} does, can only be looked at with the declared sizes, which every third instance has. */
    private static Truth here(Statement statement, World world) {
        return here(new Sizing(world.rules().opened(statement), List.of()), world);
    }

    private static Truth here(Sizing s, World world) {
        Truth truth = counted(s, world, 1);
        if (isMisfit(truth) && s.statement().terms().stream().anyMatch(Numerals::sizes)) {
            return counted(s, world, Instances.SIZES);
        }
        boolean elsewhere = truth instanceof Truth.Fails f && !f.instance().sizes().equals(world.sizes());
        return elsewhere && s.statement().terms().stream().anyMatch(Numerals::positions) ? counted(s, world, Instances.SIZES) : truth;
    }

    private static boolean isMisfit(Truth truth) {
        return truth instanceof Truth.Invalid i && i.fault().kind() == ExprException.Kind.SHAPE;
    }

    private static Truth counted(Sizing statement, World world, int stride) {
        Tally tally = Tally.in(world, statement);
        return tally.settle(i -> tally.look(world.draw(i * stride)));
    }

    private static boolean isInequality(Statement s) {
        return s.relations().stream().anyMatch(Comparison::isInequality);
    }

    /**
     * An inequality is looked at once more where scales are very unequal: how it fails there, if it does. One of derivatives, which grow with the square of the
     * sizes, has been seen in other sizes by then and keeps the declared ones.
     */
    private static Optional<Truth> stretched(Sizing sizing, World world) {
        int stride = sizing.statement().terms().stream().anyMatch(t -> Numerals.sizes(t) || Trees.differentiates(t)) ? Instances.SIZES : 1;
        int looks = looks(sizing, world);
        for (int i = 0; i < looks; i++) {
            Optional<Values> instance = world.stretched(i * stride);
            Optional<Truth> failed = instance.flatMap(v -> new Tally(sizing).look(v)).filter(Climb::isPlain);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return new Climb(sizing, world).failure(stride);
    }

    private static int looks(Sizing sizing, World world) {
        try {
            return sizing.looks(STRETCHED, sizing.at(world.draw(0)));
        } catch (ExprException undefined) {
            return STRETCHED;
        }
    }

    /** The facts without which the statement does not hold, by name; none where it does not hold with all of them. */
    public static List<String> uses(Statement statement, World given) {
        World world = given.moving(statement);
        List<Statement> steps = Steps.of(statement);
        List<World> places = steps.stream().map(step -> Away.from(step, world).world()).toList();
        return world.drops().stream().map(Drop::fact).distinct().filter(fact -> needs(steps, places, fact)).toList();
    }

    private static boolean needs(List<Statement> steps, List<World> places, String fact) {
        for (int i = 0; i < steps.size(); i++) {
            Statement step = steps.get(i);
            if (places.get(i).ablations().stream().anyMatch(a -> a.fact().equals(fact) && isBroken(step, a.world()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(Statement step, World without) {
        try {
            Truth truth = here(step, without);
            return truth instanceof Truth.Fails || truth instanceof Truth.Invalid;
        } catch (UndrawableException e) {
            return false;
        }
    }
}
