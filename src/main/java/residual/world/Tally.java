package residual.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Statement;
import residual.expr.Values;

/** What the instances looked at so far say about a statement. */
final class Tally {
    private static final int ENOUGH = 3;
    private static final int ENOUGH_FOR_INEQUALITIES = 40;

    private int held;
    private int vacuous;
    private int unclear;
    private int wanted = ENOUGH;
    private final List<Truth.Fails> failed = new ArrayList<>();
    private final List<ExprException> undefined = new ArrayList<>();

    /** How many instances must agree. */
    int wanted() {
        return wanted;
    }

    /** Looks at one more instance; an answer where that settles the matter. */
    Optional<Truth> look(Statement s, Values instance) {
        return look(s, List.of(), instance);
    }

    /** The same for a step beside other expressions. */
    Optional<Truth> look(Statement s, List<Expr> beside, Values instance) {
        try {
            return add(instance, beside.isEmpty() ? Comparison.all(s, instance) : Comparison.all(s, beside, instance));
        } catch (ExprException e) {
            if (e.kind() != ExprException.Kind.UNDEFINED) {
                return Optional.of(new Truth.Invalid(e));
            }
            undefined.add(e);
            return undefined.size() >= ENOUGH && held == 0 ? Optional.of(new Truth.Invalid(e)) : Optional.empty();
        }
    }

    private Optional<Truth> add(Values instance, List<Comparison> comparisons) {
        wanted = comparisons.stream().anyMatch(Comparison::isInequality) ? ENOUGH_FOR_INEQUALITIES : ENOUGH;
        Optional<Comparison> wrong = comparisons.stream().filter(Comparison::fails).max(Comparator.comparingDouble(Comparison::error));
        if (wrong.isPresent()) {
            failed.add(new Truth.Fails(instance, wrong.get()));
        } else if (comparisons.stream().allMatch(Comparison::holds)) {
            held++;
            vacuous += comparisons.stream().allMatch(c -> c.residual().vanishes()) ? 1 : 0;
        } else {
            unclear++;
        }
        return settled(wrong.filter(Comparison::isInequality).isPresent());
    }

    private Optional<Truth> settled(boolean inequalityFailed) {
        if (failed.size() >= 2 || inequalityFailed) {
            return Optional.of(failed.getFirst());
        }
        return held >= wanted && failed.isEmpty() ? Optional.of(new Truth.Holds(vacuous == held)) : Optional.empty();
    }

    Truth end() {
        if (held == 0 && unclear == 0 && !undefined.isEmpty()) {
            return new Truth.Invalid(undefined.getFirst());
        }
        return new Truth.Undecided("On " + held + " instances it holds, on " + failed.size() + " it fails, and on " + (unclear + undefined.size()) + " the numbers do not tell.");
    }
}
