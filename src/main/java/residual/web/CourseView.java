package residual.web;

import java.util.List;

/** A course as its page shows it; the description is HTML. */
public record CourseView(String title, String address, String description, ProgressView progress, List<SetView> sets) {
    public CourseView {
        sets = List.copyOf(sets);
    }
}
