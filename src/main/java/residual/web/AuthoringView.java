package residual.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of a problem file as its author sees it. {@code notice} names a sentence about what just happened, {@code sentence} is one more as HTML, both empty where there is
 * nothing to say; {@code live} says whether students see a version of the problem; {@code now} is the version of the file where somebody else changed it meanwhile.
 */
public record AuthoringView(String title, Link course, String address, String file, Optional<String> live, String text, String based, long seed, String notice, String sentence,
        List<Flaw> flaws, Difference changes, Optional<Difference> overtaken, String now, Optional<Shown> shown) {
    public AuthoringView {
        flaws = List.copyOf(flaws);
    }

    /** A fault at its place; the sentence as HTML. {@code line} is 0 where the whole file is meant. */
    public record Flaw(int line, int column, String html) {}

    /** The problem on one variant. */
    public record Shown(String title, String statement, String figure, double points, List<ShownPart> parts) {}

    /** A part with everything its author wrote for it, and how an answer that she tried came out. */
    public record ShownPart(String id, String letter, String kind, String prompt, double points, int attempts, List<InputView> inputs, List<Hint> hints, List<Remark> remarks,
            String solution, List<TryView.Given> answer, List<Sample> samples, Optional<Tried> tried) {}

    /** How an answer that was tried came out: the verdict, every feedback with its key, the pictures, and how the judge came to it. */
    public record Tried(String outcome, double points, double of, List<TryView.Said> feedback, List<ExhibitView> exhibits, List<Step> steps) {}

    /** A step of the judge: what it looked at as HTML, what that is, what was expected, and the points it gave. */
    public record Step(String what, String value, String expected, String points) {}

    /** A hint with its price in percent and the feedback that unlocks it, empty where none has to. */
    public record Hint(String html, double price, String after) {}

    /** What is said besides to a feedback. */
    public record Remark(String feedback, String html) {}

    /** A sample: what is answered, the outcome it must have, the one it has, and what differs as HTML, empty where nothing does. {@code line} is 0 for the part's own solution. */
    public record Sample(int line, String answer, String expected, String outcome, double points, String trouble) {}
}
