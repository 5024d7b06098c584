package residual.course;

import java.time.Instant;
import residual.check.Outcome;

/** That an attempt counts for something else than at first: why, what it counted for then and by which version of the problem, and what whoever changed it says to the student. */
public record Change(Kind kind, Outcome outcomeBefore, double creditBefore, String versionBefore, String remark, Instant made) {

    /** Graded by a person; judged again by a later version of the problem; that undone; a date that moved. */
    public enum Kind {
        PERSON, REGRADE, UNDO, DATE;

        /** The word that stands in the database. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
