package residual.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Outcome;

/**
 * One question of a problem with all that belongs to it. Texts are Markdown with {@code $math$} and {@code {{name}}}; {@code kind} is
 * the key under which the check stands in the file; {@code attempts} is 0 where there is no limit; {@code follows} names the part in which
 * the student finds a symbol's value that this part goes on with; {@code line} is where the part starts.
 */
public record Part(String id, String kind, String prompt, double points, int attempts, Check check, List<Hint> hints,
        List<Misconception> misconceptions, String solution, List<Sample> samples, Map<String, String> follows, int line) {
    public Part {
        hints = List.copyOf(hints);
        misconceptions = List.copyOf(misconceptions);
        samples = List.copyOf(samples);
        follows = Map.copyOf(follows);
    }

    /** A part that does not go on with another. */
    public Part(String id, String kind, String prompt, double points, int attempts, Check check, List<Hint> hints,
            List<Misconception> misconceptions, String solution, List<Sample> samples, int line) {
        this(id, kind, prompt, points, attempts, check, hints, misconceptions, solution, samples, Map.of(), line);
    }

    /** Help on demand; the price is a share of the points, and {@code after} a feedback key that unlocks it, or empty. */
    public record Hint(String text, double price, String after) {}

    /** What to say besides, when a verdict carries the feedback key. */
    public record Misconception(String feedback, String text) {}

    /**
     * An answer with the outcome the author expects, and a feedback key it must carry (empty: any). Texts of the answer may hold
     * {@code {{…}}}, filled in for each variant; {@code line} is where it stands in the file.
     */
    public record Sample(Answer answer, Outcome outcome, String feedback, int line) {}

    /** Refuses a part that goes on with one that does not stand before it. */
    static void followed(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            List<String> before = parts.subList(0, i).stream().map(Part::id).toList();
            for (String id : parts.get(i).follows().values()) {
                if (!before.contains(id)) {
                    throw new IllegalArgumentException("the part `" + parts.get(i).id() + "` follows `" + id + "`, which is not a part before it; those are " + (before.isEmpty() ? "none" : String.join(", ", before)));
                }
            }
        }
    }

    /** The ids of parts, refused where two are equal. */
    static Set<String> ids(List<Part> parts) {
        Set<String> ids = new HashSet<>();
        for (Part part : parts) {
            if (!ids.add(part.id())) {
                throw new IllegalArgumentException("two parts have the id `" + part.id() + "`; give each part its own");
            }
        }
        return ids;
    }
}
