package residual.course;

import java.time.Instant;
import residual.check.Outcome;

/**
 * What one student has in one part: submissions made, tries used up, the best credit so far (a share of the points, from 0 to 1), the outcome
 * and id of the attempt that earned it, and when the latest came in.
 */
public record Standing(String student, Question question, int submissions, int tries, double credit, Outcome outcome,
        long best, Instant latest) {

    /** The standing of a student who has not tried the part. */
    public static Standing none(String student, Question question) {
        return new Standing(student, question, 0, 0, 0, Outcome.INVALID, 0, Instant.EPOCH);
    }

    public boolean isFresh() {
        return submissions == 0;
    }

    /** Whether a part with this limit (0: none) takes no further try. */
    public boolean isUsedUp(int limit) {
        return limit > 0 && tries >= limit;
    }

    /** The standing after one more attempt: the best one counts, and of equals the later. */
    Standing with(Attempt attempt) {
        boolean counts = attempt.verdict().outcome().counts();
        boolean better = counts && (tries == 0 || attempt.credit() >= credit);
        return new Standing(student, question, attempt.number(), tries + (counts ? 1 : 0),
                better ? attempt.credit() : credit, better || isFresh() ? attempt.verdict().outcome() : outcome,
                better || isFresh() ? attempt.id() : best, attempt.time());
    }
}
