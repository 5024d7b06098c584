package residual.world;

/** A world has no instance that could be drawn: its author's facts contradict each other, or a definition is undefined. */
public final class UndrawableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndrawableException(String message) {
        super(message);
    }
}
