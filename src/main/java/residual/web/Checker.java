package residual.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import residual.check.Passages;
import residual.check.Review;
import residual.check.Reviewer;
import residual.expr.ExprException;
import residual.problem.Declarations;
import residual.problem.Declarations.Trouble;
import residual.world.UndrawableException;

/** Checks derivations for anybody who asks, a few at a time and each within its time; worlds that were asked about lately are kept. */
final class Checker {
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_WORLDS = 40;
    private final Desks desks;
    private final Lately<Declarations.Text, Declarations.Result> worlds = new Lately<>(MOST_WORLDS);

    Checker(Duration longest) {
        desks = new Desks(MOST_AT_ONCE, longest);
    }

    /** What came of a text: a review, or what is wrong with the declarations. */
    record Checked(Optional<Review> review, List<Trouble> troubles) {}

    /** Checks; nothing where too many are being checked at this moment. */
    Optional<Checked> check(CheckText boxes) {
        return desks.work(() -> checked(boxes));
    }

    private Checked checked(CheckText boxes) {
        Declarations.Result declared = declared(boxes.declared());
        if (!declared.troubles().isEmpty()) {
            return new Checked(Optional.empty(), declared.troubles());
        }
        try {
            return new Checked(Optional.of(Reviewer.review(Passages.of(boxes.text()), declared.world(), declared.other())), List.of());
        } catch (ExprException | UndrawableException e) {
            return new Checked(Optional.empty(), List.of(new Trouble("facts", 0, e.getMessage())));
        }
    }

    private Declarations.Result declared(Declarations.Text text) {
        return worlds.get(text).orElseGet(() -> read(text));
    }

    /** What was read while the time ran out is not kept: it may be in trouble for that reason alone. */
    private Declarations.Result read(Declarations.Text text) {
        Declarations.Result read = Declarations.read(text);
        return Thread.currentThread().isInterrupted() ? read : worlds.keep(text, read);
    }
}
