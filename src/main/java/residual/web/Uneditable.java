package residual.web;

/** A problem file cannot be edited through the pages; the message is a sentence that says why. */
final class Uneditable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Uneditable(String sentence) {
        super(sentence);
    }
}
