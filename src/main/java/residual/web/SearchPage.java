package residual.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.problem.Problem;
import residual.tutor.Tutor;

/** The page that finds problems by the words of their titles, topics and texts; only those a visitor may see are looked at. */
final class SearchPage {
    private static final int LONGEST = 100;
    private static final int MOST = 50;
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    SearchPage(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    /** A problem that was found, with the set it is in and how far the student is. */
    public record Found(Link problem, Link set, List<String> topics, ProgressView progress) {}

    private record Placed(Shelf.Placed set, Problem problem) {}

    private record Scored(Placed placed, int score) {}

    void show(Context context) {
        String words = Optional.ofNullable(context.queryParam("q")).map(String::strip).filter(q -> q.length() <= LONGEST).orElse("");
        Visitor visitor = page.visitor(context);
        List<Placed> open = open(visitor);
        Search search = Search.of(words);
        List<Found> found = search.isBlank() ? List.of() : open.stream().map(p -> new Scored(p, search.score(p.problem()))).filter(s -> s.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed()).limit(MOST).map(s -> found(s.placed(), visitor)).toList();
        page.show(context, "search", Map.of("words", words, "found", found, "topics", open.stream().flatMap(p -> p.problem().topics().stream()).distinct().sorted().toList()));
    }

    private List<Placed> open(Visitor visitor) {
        return shelf.courses().stream().filter(c -> Gate.mayEnter(visitor, c)).flatMap(c -> c.sets().stream().map(s -> new Shelf.Placed(c, s)))
                .filter(set -> !SetViews.terms(tutor, visitor, set).isHidden(tutor.now()))
                .flatMap(set -> set.set().problems().stream().map(p -> new Placed(set, p))).toList();
    }

    private Found found(Placed placed, Visitor visitor) {
        Problem problem = placed.problem();
        var progress = tutor.progress(visitor.id(), problem, SetViews.terms(tutor, visitor, placed.set()));
        return new Found(new Link(problem.title(), Addresses.problem(problem.path())), new Link(placed.set().set().title(), placed.set().address()),
                problem.topics(), ProgressView.of(progress));
    }
}
