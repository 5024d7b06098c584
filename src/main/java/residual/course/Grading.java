package residual.course;

import java.time.Instant;
import residual.check.Verdict;

/** What an attempt is to count for from now on: a verdict by a version of the problem, the share of the points it can give, a remark for the student; {@code by} is empty where the program itself did it. */
public record Grading(long attempt, Change.Kind kind, Verdict verdict, double worth, String version, String remark, String by, Instant made) {

    /** The same for another share of the points. */
    Grading worth(double share) {
        return new Grading(attempt, kind, verdict, share, version, remark, by, made);
    }
}
