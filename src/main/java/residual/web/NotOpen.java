package residual.web;

/** A problem was asked for before its set opens or the student begins her exam, or something of it before she may see that; the key names the sentence for her. */
final class NotOpen extends RuntimeException {
    private final String key;

    NotOpen() {
        this("error.not-open");
    }

    private NotOpen(String key) {
        super("This is not open to this student (" + key + ").");
        this.key = key;
    }

    /** The ways of a derivation, before its solution is shown. */
    static NotOpen routes() {
        return new NotOpen("error.routes");
    }

    String key() {
        return key;
    }
}
