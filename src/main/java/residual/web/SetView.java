package residual.web;

import java.util.List;
import java.util.Optional;

/** A problem set as its page shows it; {@code next} is where to go on, and the description is HTML. */
public record SetView(String title, String address, String description, Link course, ProgressView progress, boolean begun,
        Optional<NextStep> next, Counts counts, List<ProblemLine> problems, TermsView terms) {
    public SetView {
        problems = List.copyOf(problems);
    }

    /** Whether its problems are not to be seen yet. */
    public boolean hidden() {
        return terms.phase().equals("before") || terms.phase().equals("unbegun");
    }

    /** Whether every part is done, while answers are taken. */
    public boolean done() {
        return next.isEmpty() && !problems.isEmpty() && !terms.phase().equals("over");
    }

    /** What is worth doing next: a part with its problem, the points left in it, and whether it was begun. */
    public record NextStep(String address, String problem, String letter, double left, boolean begun) {}

    /** How many parts there are, are done, and are begun. */
    public record Counts(int parts, int done, int begun) {}

    /** One problem of the set. */
    public record ProblemLine(String title, String address, ProgressView progress, List<PartMark> parts) {}

    /** One part of a problem with its state. */
    public record PartMark(String letter, String state, String address) {}
}
