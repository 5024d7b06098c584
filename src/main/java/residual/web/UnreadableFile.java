package residual.web;

/** A file was sent that holds no matrix; the message is a sentence about it. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String sentence) {
        super(sentence);
    }
}
