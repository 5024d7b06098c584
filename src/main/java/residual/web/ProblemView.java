package residual.web;

import java.util.List;
import java.util.Optional;

/** A problem as its page shows it; the statement and the figure, empty where there is none, are HTML, and the panel is one to play with. */
public record ProblemView(String title, String statement, String figure, Optional<ExplorerView> explorer, Link course, Link set, Optional<Link> previous,
        Optional<Link> following, OutlineView outline, List<PartView> parts, TermsView terms) {
    public ProblemView {
        parts = List.copyOf(parts);
    }
}
