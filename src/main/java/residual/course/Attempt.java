package residual.course;

import java.time.Instant;
import residual.check.Answer;
import residual.check.Verdict;

/**
 * One submission, kept as it came in, with the verdict it got. {@code number} counts the student's submissions to this part from 1;
 * {@code version} and {@code seed} name the variant, so that judging can be repeated.
 */
public record Attempt(long id, String student, String problem, String part, int number, String version, long seed,
        Answer answer, Verdict verdict, Instant time) {}
