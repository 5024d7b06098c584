package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residual.expr.ExprException;
import residual.expr.Expr;
import residual.expr.Statement;
import residual.expr.Values;

/** Judges statements about a world by the residuals on its instances. */
public final class Judge {
    /** Relative residuals of true statements on sound instances stay below this. */
    static final double HOLDS = 1e-9;
    /** Relative residuals of false statements lie above this. */
    static final double FAILS = 1e-5;
    private static final int ENOUGH = 3;
    private static final int ENOUGH_FOR_INEQUALITIES = 40;
    private static final int MOST = 12;

    private Judge() {}

    /** Whether the statement holds wherever the world's facts do. Throws {@link UndrawableException} where the world has no instance. */
    public static Truth truth(Statement statement, World world) {
        if (statement.relations().isEmpty() || statement.continues()) {
            return new Truth.Invalid(new ExprException(ExprException.Kind.SYNTAX, "This line claims nothing: it has no = or other relation between two expressions."));
        }
        return truth(world.rules().opened(statement), world, 0, new Tally());
    }

    private static Truth truth(Statement s, World world, int number, Tally tally) {
        int wanted = ENOUGH;
        for (int i = number; ; i++) {
            Optional<Truth> settled = look(s, world.draw(i), tally);
            wanted = tally.inequality ? ENOUGH_FOR_INEQUALITIES : ENOUGH;
            if (settled.isPresent()) {
                return settled.get();
            }
            if (tally.held >= wanted && tally.failed.isEmpty()) {
                return new Truth.Holds(tally.vacuous == tally.held);
            }
            if (i >= Math.max(MOST, wanted + MOST)) {
                return tally.end();
            }
        }
    }

    /** Looks at one instance; an answer where that settles the matter. */
    private static Optional<Truth> look(Statement s, Values instance, Tally tally) {
        try {
            return tally.add(instance, Comparison.all(s, instance));
        } catch (ExprException e) {
            if (e.kind() != ExprException.Kind.UNDEFINED) {
                return Optional.of(new Truth.Invalid(e));
            }
            tally.undefined.add(e);
            return tally.undefined.size() >= ENOUGH && tally.held == 0 ? Optional.of(new Truth.Invalid(e)) : Optional.empty();
        }
    }

    /** What the instances looked at so far said. */
    private static final class Tally {
        private int held;
        private int vacuous;
        private int unclear;
        private boolean inequality;
        private final List<Truth.Fails> failed = new ArrayList<>();
        private final List<ExprException> undefined = new ArrayList<>();

        Optional<Truth> add(Values instance, List<Comparison> comparisons) {
            inequality = comparisons.stream().anyMatch(Comparison::isInequality);
            Comparison worst = comparisons.stream().max(java.util.Comparator.comparingDouble(Comparison::error)).orElseThrow();
            if (worst.error() <= HOLDS) {
                held++;
                vacuous += comparisons.stream().allMatch(c -> c.residual().vanishes()) ? 1 : 0;
            } else if (worst.error() >= FAILS) {
                failed.add(new Truth.Fails(instance, worst));
            } else {
                unclear++;
            }
            boolean settled = failed.size() >= 2 || worst.isInequality() && !failed.isEmpty();
            return settled ? Optional.of(failed.getFirst()) : Optional.empty();
        }

        Truth end() {
            if (held == 0 && unclear == 0 && !undefined.isEmpty()) {
                return new Truth.Invalid(undefined.getFirst());
            }
            return new Truth.Undecided("On " + held + " instances it holds, on " + failed.size() + " it fails, and on " + (unclear + undefined.size()) + " the numbers do not tell.");
        }
    }

    /** The facts without which the statement does not hold, by name. */
    public static List<String> uses(Statement statement, List<Ablation> ablations) {
        return ablations.stream().filter(a -> needs(statement, a.world())).map(Ablation::fact).toList();
    }

    private static boolean needs(Statement statement, World without) {
        try {
            Truth truth = truth(statement, without);
            return truth instanceof Truth.Fails || truth instanceof Truth.Invalid;
        } catch (UndrawableException e) {
            return false;
        }
    }

    /** Whether every side of the statement is more than rounding on the world's first instance. */
    static boolean isGeneric(Statement statement, World world) {
        try {
            Values instance = world.draw(0);
            return Comparison.all(world.rules().opened(statement), instance).stream().allMatch(c -> apart(c));
        } catch (ExprException | UndrawableException e) {
            return false;
        }
    }

    private static boolean apart(Comparison c) {
        double least = Math.min(c.residual().left().normF(), c.residual().right().normF());
        return least > 1e-9 * c.residual().magnitude();
    }

    static boolean isZero(Expr e) {
        return e instanceof Expr.Num n && n.value() == 0 || e instanceof Expr.Zeros;
    }
}
