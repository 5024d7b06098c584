package residual.course;

import java.time.Instant;
import residual.check.Outcome;

/**
 * What one student has in one part: submissions made, tries used up, the best credit so far (a share of the points, from 0 to 1), the outcome
 * and id of the attempt that earned it or waits for a person, and when the latest came in; {@code fixed} where an instructor set the mark by hand.
 */
public record Standing(String student, Question question, int submissions, int tries, double credit, Outcome outcome,
        long best, Instant latest, boolean fixed) {

    /** The standing of a student who has not tried the part. */
    public static Standing none(String student, Question question) {
        return new Standing(student, question, 0, 0, 0, Outcome.INVALID, 0, Instant.EPOCH, false);
    }

    /** What a gradebook shows of it. */
    public Earned earned() {
        return new Earned(tries, credit, outcome, fixed);
    }

    public boolean isFresh() {
        return submissions == 0;
    }

    /** Whether a part with this limit (0: none) takes no further try. */
    public boolean isUsedUp(int limit) {
        return limit > 0 && tries >= limit;
    }

    /** The standing after one more attempt that no person has to look at: the best one counts, and of equals the later. */
    Standing with(Attempt attempt) {
        boolean counts = attempt.verdict().outcome().counts();
        boolean better = !fixed && (counts && (tries == 0 || attempt.credit() >= credit) || isFresh());
        return new Standing(student, question, attempt.number(), tries + (counts ? 1 : 0),
                better ? attempt.credit() : credit, better ? attempt.verdict().outcome() : outcome,
                better ? attempt.id() : best, attempt.time(), fixed);
    }

    /** The standing while the newest attempt waits for a person; {@code settled} is the standing by the attempts that do not. */
    Standing waiting(Attempt newest, Standing settled) {
        return new Standing(student, question, submissions, tries, settled.tries() > 0 ? settled.credit() : newest.credit(), Outcome.UNGRADED, newest.id(), latest, false);
    }

    /** The standing where an instructor sets the mark. */
    Standing fixedAt(double mark) {
        return new Standing(student, question, submissions, tries, mark, Outcome.ofScore(mark), best, latest, true);
    }
}
