package residual.course;

import residual.check.Outcome;

/** What a student has in a part before and after a regrade, as shares of its points. */
public record MarkChange(String student, String part, Outcome outcomeBefore, double before, Outcome outcomeAfter, double after) {

    /** Whether the mark itself is another one. */
    public boolean isMoved() {
        return Math.abs(after - before) > 1e-9;
    }
}
