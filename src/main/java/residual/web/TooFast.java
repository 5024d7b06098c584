package residual.web;

import java.time.Duration;

/** Somebody asked for more in a short time than one may. */
final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    TooFast(Duration wait) {
        super("wait " + wait);
        this.wait = wait;
    }

    /** Whole seconds after which it makes sense to come back. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
