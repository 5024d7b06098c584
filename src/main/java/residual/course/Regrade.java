package residual.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Judging the answers to a problem again by a later version of its file, as far as it has come: {@code done} of {@code total} students in this phase; {@code untried} answers could not
 * be judged again; {@code rising} says that only what rises is applied; {@code by} is who asked for this phase, {@code beat} when a server last worked on it.
 */
public record Regrade(long id, String course, String problem, String version, Phase phase, boolean rising, String remark, String reached, int done, int total, int untried, String by,
        Instant beat, Instant made) {
    private static final Duration QUIET = Duration.ofSeconds(40);

    /** How far it has come. */
    public enum Phase {
        JUDGING, READY, APPLYING, APPLIED, UNDOING, UNDONE, STOPPED;

        /** The word that stands in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Phase of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether a server works through the students in this phase. */
        public boolean isWork() {
            return this == JUDGING || this == APPLYING || this == UNDOING;
        }

        /** The phase after all students. */
        Phase next() {
            return switch (this) {
                case JUDGING -> READY;
                case APPLYING -> APPLIED;
                case UNDOING -> UNDONE;
                case READY, APPLIED, UNDONE, STOPPED -> this;
            };
        }
    }

    /** Whether it should be going on and no server works on it any more. */
    public boolean isStalled(Instant now) {
        return phase.isWork() && beat.plus(QUIET).isBefore(now);
    }
}
