package residual.problem;

/** What became of a text that was to be written to its file. */
public sealed interface Publication {

    /** It is on the disk, and students see it. */
    record Done(String version) implements Publication {}

    /** Somebody else has changed, made or deleted the file since; nothing was written. */
    record Overtaken(Source now) implements Publication {}

    /** It cannot be written; the sentence says why. */
    record Refused(String sentence) implements Publication {}
}
