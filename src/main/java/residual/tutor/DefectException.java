package residual.tutor;

/** Our own mistake, met while judging. The message is for the student, the reference leads to the log. */
public final class DefectException extends RuntimeException {
    DefectException(String reference, Throwable cause) {
        super("Something broke on our side while your answer was judged. It was not counted; the mistake is ours, not yours. "
                + "If it happens again, tell your instructor this reference: " + reference + ".", cause);
    }
}
