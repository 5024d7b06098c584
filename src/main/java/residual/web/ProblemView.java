package residual.web;

import java.util.List;
import java.util.Optional;

/** A problem as its page shows it; the statement is HTML. */
public record ProblemView(String title, String statement, Link course, Link set, Optional<Link> previous, Optional<Link> following,
        ProgressView progress, List<PartView> parts) {
    public ProblemView {
        parts = List.copyOf(parts);
    }
}
