package residual.tutor;

import java.util.List;
import residual.course.Attempt;
import residual.problem.Part;

/** A student's attempts at a part, newest first. */
public record Timeline(Part part, List<Attempt> attempts) {
    public Timeline {
        attempts = List.copyOf(attempts);
    }

    /** What the author says besides to an attempt. */
    public List<String> remarks(Attempt attempt) {
        return Receipt.remarks(part, attempt.verdict());
    }

    /** Whether the student has met this feedback. */
    boolean met(String feedbackKey) {
        return attempts.stream().flatMap(a -> a.verdict().feedback().stream()).anyMatch(f -> f.key().equals(feedbackKey));
    }
}
