package residual.course;

/** What became of an assessment. */
public sealed interface Assessed {
    /** It is kept and counts. */
    record Kept() implements Assessed {}

    /** Somebody else has the answer before her at the moment; nothing was changed. */
    record Taken(String by) implements Assessed {}

    /** Somebody assessed the answer after the page was shown; nothing was changed. */
    record Overtaken(String by) implements Assessed {}
}
