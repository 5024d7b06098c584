package residual.course;

import java.time.Instant;
import residual.check.Verdict;

/**
 * That an attempt counts for something else than at first: why, the verdict then, the share of the part's points it earned and the version of the problem that gave it, and what whoever changed it says
 * to the student.
 */
public record Change(Kind kind, Verdict before, double creditBefore, String versionBefore, String remark, Instant made) {

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
