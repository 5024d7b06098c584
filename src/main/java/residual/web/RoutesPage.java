package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.check.Answer;
import residual.check.DerivationCheck;
import residual.check.Exhibit;
import residual.check.Outcome;
import residual.check.RouteSurvey;
import residual.problem.Problem;
import residual.tutor.Seat;
import residual.tutor.Tutor;
import residual.tutor.Work;

/** The page that shows the ways of a derivation beside each other: any two line by line, and which fact each takes where. It opens with the solution. */
final class RoutesPage {
    private final Page page;
    private final ProblemPage problems;
    private final Tutor tutor;

    RoutesPage(Page page, ProblemPage problems, Tutor tutor) {
        this.page = page;
        this.problems = problems;
        this.tutor = tutor;
    }

    /** All that the page shows; {@code left} and {@code right} are keys of ways, {@code beside} is their lines. */
    public record RoutesView(Link problem, List<Way> ways, List<Use> uses, Way left, Way right, List<BesideView.Row> beside, long joined) {}

    /** One way, its comment as HTML. */
    public record Way(String key, String title, boolean own, String comment, int lines) {}

    /** A fact in TeX and for each way the numbers of its lines that take it, as text. */
    public record Use(String fact, String tex, List<String> lines) {}

    void show(Context context) {
        Seat seat = problems.seat(context);
        if (!(seat.part().check() instanceof DerivationCheck check) || check.routes().all().isEmpty()) {
            throw new NotFoundResponse();
        }
        Work work = tutor.work(seat);
        if (!work.released() && !page.visitor(context).teaches(context.pathParam("course"))) {
            throw NotOpen.routes();
        }
        page.show(context, "routes", Map.of("routes", view(context, seat.variant().problem(), check.survey(accepted(work)))));
    }

    private static Optional<Answer> accepted(Work work) {
        return work.timeline().attempts().stream().filter(a -> a.verdict().outcome() == Outcome.CORRECT).findFirst().map(a -> a.answer());
    }

    private static RoutesView view(Context context, Problem problem, RouteSurvey survey) {
        List<Way> ways = survey.ways().stream().map(RoutesPage::way).toList();
        Way left = asked(context, "left", ways).orElse(ways.getFirst());
        Way right = asked(context, "right", ways).orElse(ways.getLast());
        List<Exhibit.Pair> pairs = survey.beside(left.key(), right.key());
        return new RoutesView(new Link(problem.title(), Addresses.problem(problem.path())), ways, survey.uses().stream().map(RoutesPage::use).toList(), left, right,
                BesideView.rows(pairs), pairs.stream().filter(Exhibit.Pair::joined).count());
    }

    private static Optional<Way> asked(Context context, String side, List<Way> ways) {
        String key = Optional.ofNullable(context.queryParam(side)).orElse("");
        return ways.stream().filter(w -> w.key().equals(key)).findFirst();
    }

    private static Way way(RouteSurvey.Way way) {
        boolean own = way.key().equals(RouteSurvey.OWN);
        return new Way(way.key(), own ? "Yours" : way.title(), own, way.comment().isBlank() ? "" : Prosaic.html(way.comment()), way.lines());
    }

    private static Use use(RouteSurvey.Use use) {
        return new Use(use.fact(), use.tex(), use.lines().stream().map(RoutesPage::listed).toList());
    }

    /** {@code 3, 5–8}: neighbours as a stretch. */
    static String listed(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                String stretch = i - from > 2 ? numbers.get(from) + "–" + numbers.get(i - 1) : String.join(", ", numbers.subList(from, i).stream().map(String::valueOf).toList());
                text.append(text.isEmpty() ? "" : ", ").append(stretch);
                from = i;
            }
        }
        return text.toString();
    }
}
