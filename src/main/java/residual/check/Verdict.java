package residual.check;

import java.util.List;

/** What the judge says of an answer: outcome, score from 0 to 1, what to tell the student, and pictures that show it. */
public record Verdict(Outcome outcome, double score, List<Feedback> feedback, List<Exhibit> exhibits) {
    public Verdict {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score of " + score + " is not between 0 and 1");
        }
        feedback = List.copyOf(feedback);
        exhibits = List.copyOf(exhibits);
    }

    /** A verdict whose outcome follows from its score. */
    public static Verdict ofScore(double score, List<Feedback> feedback) {
        return new Verdict(Outcome.ofScore(score), score, feedback, List.of());
    }

    /** The answer could not be read; it costs nothing. */
    public static Verdict invalid(String key, String message) {
        return invalid(List.of(new Feedback(key, message)));
    }

    /** The same for several reasons. */
    static Verdict invalid(List<Feedback> reasons) {
        return new Verdict(Outcome.INVALID, 0, reasons, List.of());
    }
}
