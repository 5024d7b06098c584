package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import residual.check.Answer;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Rendered;
import residual.problem.Variant;
import residual.tutor.Seat;
import residual.tutor.Seed;
import residual.tutor.Terms;
import residual.tutor.Tutor;

/** Problems with new numbers, to practise what is over; answers are judged and forgotten. */
final class PracticePage {
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;
    private final Pace pace;

    PracticePage(Page page, Shelf shelf, Tutor tutor, Pace pace) {
        this.pace = pace;
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    /** Where a problem is practised, by its path. */
    static String address(String path, int round) {
        return Addresses.problem(path) + "/practice/" + round;
    }

    void show(Context context) {
        show(context, "", Optional.empty());
    }

    /** Judges an answer and shows what is said to it, as a fragment where a script asks. */
    void answer(Context context) {
        pace.answer(context);
        Seat seat = seat(context);
        Answer answer = Answers.of(context, seat);
        if (Page.wantsFragment(context)) {
            page.showFragment(context, "practice", "part", Map.of("part", view(context, seat, Optional.of(answer))));
        } else {
            show(context, seat.part().id(), Optional.of(answer));
        }
    }

    private void show(Context context, String answered, Optional<Answer> answer) {
        Problem problem = shelf.problem(context);
        Variant variant = variant(context, problem);
        List<PracticeView.Part> parts = problem.parts().stream().filter(open(context, problem))
                .map(part -> view(context, new Seat(page.visitor(context).id(), variant, part), answer.filter(a -> part.id().equals(answered)))).toList();
        page.show(context, "practice", Map.of("practice", view(context, variant, parts)));
    }

    private PracticeView view(Context context, Variant variant, List<PracticeView.Part> parts) {
        Shelf.Placed placed = shelf.set(context);
        Problem problem = variant.problem();
        return new PracticeView(problem.title(), variant.render(problem.statement()).html(), variant.figure().map(Rendered::html).orElse(""), variant.explorer().map(ExplorerView::of),
                new Link(placed.course().title(), Addresses.course(placed.course().id())), new Link(placed.set().title(), placed.address()),
                new Link(problem.title(), Addresses.problem(problem.path())), round(context), address(problem.path(), round(context) + 1), parts);
    }

    private PracticeView.Part view(Context context, Seat seat, Optional<Answer> answer) {
        return new PracticeParts(tutor, page.visitor(context).locale(), round(context)).of(seat, answer);
    }

    /** The part that is practised. A part that is not over is not there. */
    Seat seat(Context context) {
        Problem problem = shelf.problem(context);
        Part part = problem.part(context.pathParam("part")).filter(p -> open(context, problem).test(p)).orElseThrow(NotFoundResponse::new);
        return new Seat(page.visitor(context).id(), variant(context, problem), part);
    }

    /** Which parts may be practised: those that are over for the student, and all for who teaches the course. */
    private Predicate<Part> open(Context context, Problem problem) {
        Visitor visitor = page.visitor(context);
        Terms terms = SetViews.terms(tutor, visitor, shelf.set(context));
        if (terms.isHidden(tutor.now())) {
            throw new NotOpen();
        }
        Variant real = shelf.variant(problem, visitor.id());
        return part -> visitor.teaches(context.pathParam("course")) || tutor.work(new Seat(visitor.id(), real, part, terms)).mayPractise();
    }

    private Variant variant(Context context, Problem problem) {
        return Variant.of(problem, Seed.practice(page.visitor(context).id(), problem.path(), round(context)));
    }

    private static int round(Context context) {
        String round = context.pathParam("round");
        if (!round.matches("[1-9]\\d{0,4}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(round);
    }
}
