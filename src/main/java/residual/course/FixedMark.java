package residual.course;

import java.time.Instant;

/** A mark an instructor set by hand for a reason, a share of the part's points from 0 to 1, in place of whatever the attempts earn. */
public record FixedMark(long id, String student, Question question, double credit, String reason, String by, Instant made) {
    public FixedMark {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("a mark of " + credit + " is not between 0 and 1");
        }
    }
}
