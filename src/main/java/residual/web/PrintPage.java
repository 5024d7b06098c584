package residual.web;

import io.javalin.http.Context;
import java.util.Map;
import residual.tutor.Tutor;

/** A whole set on paper: every problem with the student's own answers. */
final class PrintPage {
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;
    private final ProblemPage problems;

    PrintPage(Page page, Shelf shelf, Tutor tutor, ProblemPage problems) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
        this.problems = problems;
    }

    void show(Context context) {
        Shelf.Placed placed = shelf.set(context);
        Visitor visitor = page.visitor(context);
        if (SetViews.terms(tutor, visitor, placed).isHidden(tutor.now())) {
            throw new NotOpen();
        }
        page.show(context, "print", Map.of("set", new SetViews(tutor, visitor).of(placed), "problems", placed.set().problems().stream().map(p -> problems.view(context, p)).toList()));
    }
}
