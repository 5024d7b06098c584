package residual.course;

import residual.check.Verdict;

/** An attempt with the verdict that another version of the problem gives it. */
public record Rejudged(Attempt attempt, Verdict verdict) {

    /** The attempt as if the verdict counted. */
    Attempt counted() {
        return new Attempt(attempt.id(), attempt.student(), attempt.problem(), attempt.part(), attempt.number(), attempt.version(), attempt.seed(), attempt.answer(), verdict, attempt.worth(), attempt.time());
    }
}
