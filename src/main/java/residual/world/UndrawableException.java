package residual.world;

import java.util.Optional;
import residual.expr.ExprException;

/** A world has no instance that could be drawn: its author's facts contradict each other, or a definition is undefined. */
public final class UndrawableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ExprException> fault;

    UndrawableException(String message, Optional<ExprException> fault) {
        super(message);
        this.fault = fault;
    }

    /** The definition without a shape or a value that is the reason, if it is one. */
    public Optional<ExprException> fault() {
        return fault;
    }
}
