package residual.course;

import java.time.Instant;
import java.util.Optional;

/**
 * What moves the dates of a set for one person: until when an extension gives her, minutes more in a timed exam, late days spent on this set and on the course's others,
 * and when she began a timed exam. {@code latest} is the latest extension that anybody has for the set: before it nothing is released.
 */
public record Allowance(Optional<Instant> until, int minutes, int days, int daysElsewhere, Optional<Instant> begun, Optional<Instant> latest) {
    public static final Allowance NONE = new Allowance(Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty());

    /** The same with so many late days spent on this set. */
    public Allowance withDays(int spent) {
        return new Allowance(until, minutes, spent, daysElsewhere, begun, latest);
    }
}
