package residual;

/** A command cannot do its work for a reason outside the program; the message is a sentence that says which and how to mend it. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
