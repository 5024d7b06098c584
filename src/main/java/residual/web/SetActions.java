package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import residual.tutor.Tutor;

/** What a student decides about a set: to begin an exam, to spend late days. */
final class SetActions {
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    SetActions(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    void begin(Context context) {
        Shelf.Placed placed = shelf.set(context);
        tutor.begin(placed.course(), placed.set(), page.visitor(context).id());
        context.redirect(placed.address(), HttpStatus.SEE_OTHER);
    }

    /** Where the choice is not open any more, the page that follows shows what is. */
    void lateDays(Context context) {
        Shelf.Placed placed = shelf.set(context);
        String days = Form.text(context, "days");
        if (days.matches("\\d{1,3}")) {
            tutor.spendLateDays(placed.course(), placed.set(), page.visitor(context).id(), Integer.parseInt(days));
        }
        context.redirect(placed.address(), HttpStatus.SEE_OTHER);
    }
}
