package residual.problem;

import java.util.List;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Outcome;

/** One question of a problem with all that belongs to it. Texts are Markdown with {@code $math$} and {@code {{name}}}. */
public record Part(String id, String prompt, double points, int attempts, Check check, List<Hint> hints,
        List<Misconception> misconceptions, String solution, List<Sample> samples) {
    public Part {
        hints = List.copyOf(hints);
        misconceptions = List.copyOf(misconceptions);
        samples = List.copyOf(samples);
    }

    /** Help on demand; the price is a share of the points, and {@code after} a feedback key that unlocks it, or empty. */
    public record Hint(String text, double price, String after) {}

    /** What to say besides, when a verdict carries the feedback key. */
    public record Misconception(String feedback, String text) {}

    /** An answer with the outcome the author expects, and a feedback key it must carry (empty: any). */
    public record Sample(Answer answer, Outcome outcome, String feedback) {}
}
