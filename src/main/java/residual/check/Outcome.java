package residual.check;

/** How a submission came out. */
public enum Outcome {
    CORRECT, PARTIAL, INCORRECT,
    /** Could not be read, or has the wrong shape: costs nothing. */ INVALID,
    /** Read, but the engine cannot tell: costs nothing. */ UNDECIDED,
    /** Waits for a person. */ UNGRADED;

    /** The outcome of a score between 0 and 1. */
    public static Outcome ofScore(double score) {
        return score >= 1 - 1e-9 ? CORRECT : score <= 1e-9 ? INCORRECT : PARTIAL;
    }

    /** Whether a submission with this outcome uses up one of the student's tries. */
    public boolean counts() {
        return this != INVALID && this != UNDECIDED;
    }

    /** The word used in files and commands: the name in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
