package residual.expr;

import java.util.Optional;

/**
 * Text that cannot be read or an expression without a meaning, told in a sentence for the person who typed it. The place
 * is a range of characters in the typed text, or {@link Place#NONE}.
 */
public sealed class ExprException extends RuntimeException permits MissingDifferentialException {
    private static final long serialVersionUID = 1L;

    /** What is wrong: the text, the shapes, the values, or too much of something. */
    public enum Kind { SYNTAX, UNKNOWN_NAME, SHAPE, UNDEFINED, LIMIT }

    private final Kind kind;
    private final transient Place place;
    private final transient Optional<Expr> culprit;

    private ExprException(Kind kind, String message, Place place, Optional<Expr> culprit) {
        super(message);
        this.kind = kind;
        this.place = place;
        this.culprit = culprit;
    }

    public ExprException(Kind kind, String message, Place place) {
        this(kind, message, place, Optional.empty());
    }

    public ExprException(Kind kind, String message) {
        this(kind, message, Place.NONE);
    }

    /** For a fault in a tree: whoever read the text knows the place of its parts. */
    public ExprException(Kind kind, String message, Expr culprit) {
        this(kind, message, Place.NONE, Optional.of(culprit));
    }

    /** The part of the expression that has no meaning, where the fault was found in a tree. */
    public Optional<Expr> culprit() {
        return culprit;
    }

    public Kind kind() {
        return kind;
    }

    public Place place() {
        return place;
    }
}
