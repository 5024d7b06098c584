package residual.tutor;

import java.util.List;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.course.Attempt;

/** Hides from a student what her answers were worth, until it is released. That an answer could not be read is never hidden: it says nothing about the mathematics. */
final class Veil {
    private static final Feedback HANDED_IN = new Feedback("handed-in", "Your answer is handed in. What it is worth is shown later.");

    private Veil() {}

    static Verdict over(Verdict verdict) {
        return verdict.outcome() == Outcome.INVALID ? verdict : new Verdict(Outcome.UNGRADED, 0, List.of(HANDED_IN), List.of());
    }

    static Attempt over(Attempt a) {
        return new Attempt(a.id(), a.student(), a.problem(), a.part(), a.number(), a.version(), a.seed(), a.answer(), over(a.verdict()), a.worth(), a.time());
    }
}
