package residual.course;

import residual.check.Outcome;

/** What one student has in one part, as a gradebook shows it: tries, credit (a share of the points, from 0 to 1), the outcome that counts, and whether an instructor set the mark by hand. */
public record Earned(int tries, double credit, Outcome outcome, boolean fixed) {
    /** Nothing was tried. */
    public static final Earned NOTHING = new Earned(0, 0, Outcome.INVALID, false);

    public boolean isNothing() {
        return tries == 0 && !fixed;
    }

    /** Whether a person has yet to look. */
    public boolean isProvisional() {
        return outcome == Outcome.UNGRADED;
    }
}
