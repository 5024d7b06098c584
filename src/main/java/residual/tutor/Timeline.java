package residual.tutor;

import java.util.List;
import residual.course.Attempt;
import residual.problem.Part;

/** A student's attempts at a part, newest first; where {@code shown} is false their verdicts are veiled (see {@link Veil}). {@code seals} has their receipt codes. */
public record Timeline(Part part, List<Attempt> attempts, boolean shown, Seals seals) {
    public Timeline {
        attempts = List.copyOf(attempts);
    }

    /** Attempts as the student may see them. */
    static Timeline of(Part part, List<Attempt> attempts, boolean shown, Seals seals) {
        return new Timeline(part, shown ? attempts : attempts.stream().map(Veil::over).toList(), shown, seals);
    }

    /** What the author says besides to an attempt. */
    public List<String> remarks(Attempt attempt) {
        return Receipt.remarks(part, attempt.verdict());
    }

    /** Whether the student has met this feedback. */
    boolean met(String feedbackKey) {
        return attempts.stream().anyMatch(a -> told(a, feedbackKey));
    }

    /** Whether this feedback is what the newest attempt was told. */
    boolean toldLast(String feedbackKey) {
        return !attempts.isEmpty() && told(attempts.getFirst(), feedbackKey);
    }

    private static boolean told(Attempt attempt, String feedbackKey) {
        return attempt.verdict().feedback().stream().anyMatch(f -> f.key().equals(feedbackKey));
    }
}
