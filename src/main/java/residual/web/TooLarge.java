package residual.web;

/** More was sent than one answer may have. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(long bytes) {
        super(bytes + " bytes");
    }
}
