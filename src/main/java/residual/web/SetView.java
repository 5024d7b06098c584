package residual.web;

import java.util.List;
import java.util.Optional;

/** A problem set as its page shows it; {@code next} is where to go on, and the description is HTML. */
public record SetView(String title, String address, String description, Link course, ProgressView progress, boolean begun,
        Optional<String> next, List<ProblemLine> problems) {
    public SetView {
        problems = List.copyOf(problems);
    }

    /** One problem of the set. */
    public record ProblemLine(String title, String address, ProgressView progress, List<PartMark> parts) {}

    /** One part of a problem with its state. */
    public record PartMark(String letter, String state, String address) {}
}
