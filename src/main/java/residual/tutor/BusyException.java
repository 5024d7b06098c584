package residual.tutor;

/** So many answers wait to be judged that this one was not looked at; asking again later is right. It was not counted. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusyException() {
        super("Very many answers are being judged at this moment.");
    }
}
