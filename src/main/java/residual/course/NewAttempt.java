package residual.course;

/** An attempt about to be added, with all that takes time worked out before the writer's turn: its fingerprint and its JSON. */
record NewAttempt(Submission submission, Judgement judgement, String fingerprint, String answer, String verdict) {

    static NewAttempt of(Submission submission, Judgement judgement) {
        return new NewAttempt(submission, judgement, Fingerprint.of(submission), Written.write(submission.answer()),
                Written.write(judgement.verdict()));
    }

    /** Whether keeping this besides an equal earlier one would add nothing: that one counted, or came out the same. */
    boolean repeats(Attempt earlier) {
        return earlier.verdict().outcome().counts() || earlier.verdict().outcome() == judgement.verdict().outcome();
    }
}
