package residual.course;

import java.time.Instant;
import residual.check.Answer;
import residual.check.Verdict;

/**
 * One submission, kept as it came in, with the verdict it got. {@code number} counts the student's submissions to this part from 1;
 * {@code version} and {@code seed} name the variant, so that judging can be repeated; {@code worth} is the share of the part's points
 * that could still be won then, 1 where no hint was paid for.
 */
public record Attempt(long id, String student, String problem, String part, int number, String version, long seed,
        Answer answer, Verdict verdict, double worth, Instant time) {

    /** The share of the part's points this attempt earns. */
    public double credit() {
        return verdict.score() * worth;
    }
}
