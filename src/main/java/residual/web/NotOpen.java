package residual.web;

/** A problem was asked for before its set opens, or before the student begins her exam. */
final class NotOpen extends RuntimeException {
    NotOpen() {
        super("The set is not open to this student.");
    }
}
