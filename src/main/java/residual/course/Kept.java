package residual.course;

/** What became of a submission in the store, with the student's standing afterwards. */
public sealed interface Kept {
    Standing standing();

    /** It is on disk. */
    record Recorded(Attempt attempt, Standing standing) implements Kept {}

    /** The same answer to the same variant is there already; nothing was added. */
    record Repeated(Attempt earlier, Standing standing) implements Kept {}

    /** All tries are used up; nothing was added. */
    record NoTriesLeft(Standing standing) implements Kept {}
}
