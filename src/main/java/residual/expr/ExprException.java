package residual.expr;

/**
 * Text that cannot be read or an expression without a meaning, told in a sentence for the person who typed it. The place
 * is a range of characters in the typed text, or {@link Place#NONE}.
 */
public final class ExprException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong: the text, the shapes, the values, or too much of something. */
    public enum Kind { SYNTAX, UNKNOWN_NAME, SHAPE, UNDEFINED, LIMIT }

    private final Kind kind;
    private final transient Place place;

    public ExprException(Kind kind, String message, Place place) {
        super(message);
        this.kind = kind;
        this.place = place;
    }

    public ExprException(Kind kind, String message) {
        this(kind, message, Place.NONE);
    }

    public Kind kind() {
        return kind;
    }

    public Place place() {
        return place;
    }
}
