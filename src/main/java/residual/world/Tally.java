package residual.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Values;

/** What the instances looked at so far say about a statement. */
final class Tally {
    private static final int ENOUGH = 3;
    /** Where a sign or a choice between cases decides, a few samples may all fall on one side. */
    private static final int ENOUGH_FOR_CASES = 14;
    private static final int ENOUGH_FOR_INEQUALITIES = 40;
    private static final int MOST_UNDECIDED = 12;
    /** How many more are looked at where a side has no value, as beside the domain of a logarithm. */
    private static final int MOST_WITHOUT_VALUE = 60;

    private final Sizing statement;
    private int held;
    private int vacuous;
    private int unclear;
    /** How many instances must agree. */
    private int wanted = ENOUGH;
    /** Expressions whose values stand under names in the statement. */
    private final List<Expr> behind;
    /** Whether the facts hold on the instances by steps, and not by construction. */
    private final boolean solved;
    private Optional<Boolean> hanging = Optional.empty();
    private final List<Truth.Fails> failed = new ArrayList<>();
    private final List<ExprException> undefined = new ArrayList<>();

    Tally(Sizing statement) {
        this(statement, List.of(), false);
    }

    private Tally(Sizing statement, List<Expr> behind, boolean solved) {
        this.statement = statement;
        this.behind = behind;
        this.solved = solved;
    }

    /** A tally of the instances of this world, for a statement in which names stand for the values of these expressions. */
    static Tally in(World world, Sizing statement, Expr... behind) {
        return new Tally(statement, List.of(behind), !world.facts().isEmpty());
    }

    /** Looks at instances by their numbers, from 0, until one settles the matter; what all of them say where none does. */
    Truth settle(IntFunction<Optional<Truth>> looking) {
        for (int i = 0; told(i) < wanted + MOST_UNDECIDED; i++) {
            Optional<Truth> settled = looking.apply(i);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        return end();
    }

    /** How many looks count: of those where a side has no value some are free, if instances are cheap. */
    private int told(int looks) {
        int counted = held + failed.size() + unclear;
        return solved ? looks : counted + Math.max(0, looks - counted - MOST_WITHOUT_VALUE);
    }

    /** Looks at one more instance; an answer where that settles the matter. */
    Optional<Truth> look(Values instance) {
        try {
            return add(instance, statement.at(instance));
        } catch (ExprException e) {
            if (e.kind() != ExprException.Kind.UNDEFINED) {
                return Optional.of(new Truth.Invalid(e));
            }
            undefined.add(e);
            return undefined.size() >= (solved || behind.isEmpty() ? ENOUGH : ENOUGH * ENOUGH) && held == 0 ? Optional.of(new Truth.Invalid(e)) : Optional.empty();
        }
    }

    private Optional<Truth> add(Values instance, List<Comparison> comparisons) {
        wanted = comparisons.stream().anyMatch(Comparison::isInequality) ? Math.max(ENOUGH_FOR_CASES, statement.looks(ENOUGH_FOR_INEQUALITIES, comparisons)) : hangsOnCases(statement.statement(), instance) ? ENOUGH_FOR_CASES : ENOUGH;
        Optional<Comparison> wrong = comparisons.stream().filter(c -> solved ? c.failsPlainly() : c.fails()).max(Comparator.comparingDouble(Comparison::error));
        if (wrong.isPresent()) {
            failed.add(new Truth.Fails(instance, wrong.get()));
        } else if (comparisons.stream().allMatch(c -> solved ? c.holdsRoughly() : c.holds())) {
            held++;
            vacuous += comparisons.stream().allMatch(c -> c.residual().vanishes()) ? 1 : 0;
        } else {
            unclear++;
        }
        return settled(wrong.filter(Comparison::isInequality).isPresent());
    }

    /** Seen on the first instance: which names are numbers is the same on all. */
    private boolean hangsOnCases(Statement s, Values instance) {
        if (hanging.isEmpty()) {
            hanging = Optional.of(Cases.decide(s, instance) || behind.stream().anyMatch(e -> Cases.decide(e, instance)));
        }
        return hanging.get();
    }

    private Optional<Truth> settled(boolean inequalityFailed) {
        if (failed.size() >= 2 || inequalityFailed) {
            return Optional.of(failed.getFirst());
        }
        return held >= wanted && failed.isEmpty() ? Optional.of(new Truth.Holds(vacuous == held)) : Optional.empty();
    }

    private Truth end() {
        if (held == 0 && unclear == 0 && !undefined.isEmpty()) {
            return new Truth.Invalid(undefined.getFirst());
        }
        return new Truth.Undecided("On " + held + " instances it holds, on " + failed.size() + " it fails, and on " + (unclear + undefined.size()) + " the numbers do not tell.");
    }
}
