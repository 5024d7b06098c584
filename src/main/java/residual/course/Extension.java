package residual.course;

import java.time.Instant;
import java.util.Optional;

/** More time on a set for a person or a section: until a moment, or minutes more in a timed exam, or both; with the reason and who gave it. {@code person} is empty where it is for a section. */
public record Extension(long id, String course, String set, String person, String section, Optional<Instant> until, int minutes, String reason, String madeBy, Instant made) {

    /** An extension about to be given. */
    public static Extension fresh(String course, String set, String person, String section, Optional<Instant> until, int minutes) {
        return new Extension(0, course, set, person, section, until, minutes, "", "", Instant.EPOCH);
    }

    /** The same given by somebody for a reason. */
    public Extension by(String madeBy, String reason, Instant made) {
        return new Extension(id, course, set, person, section, until, minutes, reason, madeBy, made);
    }
}
