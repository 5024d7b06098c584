package residual.course;

import java.time.Instant;
import java.util.Optional;
import residual.check.Answer;
import residual.check.Verdict;

/**
 * One submission, kept as it came in, with the verdict that counts. {@code number} counts the student's submissions to this part from 1; {@code version} and
 * {@code seed} name the variant, so that judging can be repeated; {@code worth} is the share of the part's points that could still be won then, 1 where no hint was
 * paid for and it came in time; {@code change} is there where it counts for something else than at first.
 */
public record Attempt(long id, String student, String problem, String part, int number, String version, long seed,
        Answer answer, Verdict verdict, double worth, Instant time, Optional<Change> change) {

    /** An attempt that counts for what it did at first. */
    public Attempt(long id, String student, String problem, String part, int number, String version, long seed, Answer answer, Verdict verdict, double worth, Instant time) {
        this(id, student, problem, part, number, version, seed, answer, verdict, worth, time, Optional.empty());
    }

    /** The share of the part's points this attempt earns. */
    public double credit() {
        return verdict.score() * worth;
    }

    public Question question() {
        return new Question(problem, part);
    }

    /** A grading that changes nothing of this attempt yet. */
    public Grading graded(Change.Kind kind, Verdict verdict, double worth, String by, Instant made) {
        return new Grading(id, kind, verdict, worth, version, change.map(Change::remark).orElse(""), by, made);
    }
}
