package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Rendered;
import residual.problem.Variant;
import residual.tutor.ProblemProgress;
import residual.tutor.Seat;
import residual.tutor.Terms;
import residual.tutor.Tutor;

/** The page of a problem, whole or the part that changed. */
final class ProblemPage {
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    ProblemPage(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    void show(Context context) {
        Problem problem = shelf.problem(context);
        Terms terms = terms(context);
        if (terms.isHidden(tutor.now())) {
            throw new NotOpen();
        }
        Variant variant = variant(context, problem);
        Told told = told(context);
        String about = context.queryParam("part");
        page.show(context, "problem", Map.of("problem", view(context, variant, terms, part -> part.id().equals(about) ? told : Told.NOTHING)));
    }

    /** The view of a problem of the set that the address names. */
    ProblemView view(Context context, Problem problem) {
        return view(context, variant(context, problem), terms(context), part -> Told.NOTHING);
    }

    /** Answers with the part alone, and the outline beside it. */
    void showPart(Context context, Seat seat, Told told) {
        ProblemProgress progress = tutor.progress(seat.student(), seat.variant().problem(), seat.terms());
        page.showFragment(context, "part", "answered", Map.of("outline", OutlineView.of(progress), "part", view(context, seat, progress, told)));
    }

    private Terms terms(Context context) {
        return SetViews.terms(tutor, page.visitor(context), shelf.set(context));
    }

    /** Where the visitor sits: before one part of her variant, on her terms. Throws {@link NotOpen} where there is nothing to see yet. */
    Seat seat(Context context) {
        Problem problem = shelf.problem(context);
        Part part = problem.part(context.pathParam("part")).orElseThrow(NotFoundResponse::new);
        Seat seat = new Seat(page.visitor(context).id(), variant(context, problem), part, terms(context));
        if (seat.terms().isHidden(tutor.now())) {
            throw new NotOpen();
        }
        return seat;
    }

    private Variant variant(Context context, Problem problem) {
        return shelf.variant(problem, page.visitor(context).id());
    }

    private PartView view(Context context, Seat seat, ProblemProgress progress, Told told) {
        return new PartViews(tutor, page.visitor(context).locale()).of(tutor.work(seat, progress.part(seat.part().id())), told);
    }

    /** {@code told} says what just happened to each part. */
    private ProblemView view(Context context, Variant variant, Terms terms, Function<Part, Told> told) {
        Shelf.Placed placed = shelf.set(context);
        String student = page.visitor(context).id();
        ProblemProgress progress = tutor.progress(student, variant.problem(), terms);
        List<PartView> parts = variant.problem().parts().stream().map(part -> view(context, new Seat(student, variant, part, terms), progress, told.apply(part))).toList();
        return new ProblemView(variant.problem().title(), variant.render(variant.problem().statement()).html(), variant.figure().map(Rendered::html).orElse(""), variant.explorer().map(ExplorerView::of),
                new Link(placed.course().title(), Addresses.course(placed.course().id())), new Link(placed.set().title(), placed.address()),
                neighbour(placed, variant.problem(), -1), neighbour(placed, variant.problem(), 1),
                OutlineView.of(progress), parts,
                new TermsViews(terms, tutor.now(), page.visitor(context).locale()).of(placed.address()));
    }

    private static Optional<Link> neighbour(Shelf.Placed placed, Problem problem, int step) {
        List<Problem> all = placed.set().problems();
        int at = all.indexOf(problem) + step;
        return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(new Link(all.get(at).title(), Addresses.problem(all.get(at).path())));
    }

    private static Told told(Context context) {
        String notice = context.queryParam("notice");
        String number = context.queryParam("try");
        boolean known = notice != null && Submissions.NOTICES.contains(notice);
        return new Told(known ? notice : "", number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0);
    }
}
