package residual.web;

import java.util.List;

/** A gradebook as a page shows it; {@code rows} is the body of the table as HTML, made in one go because it can have a hundred thousand cells. */
public record BookView(int students, List<SetHead> sets, List<PartHead> parts, String rows) {

    /** The head over the columns of a set: so many columns, its points, its problems. */
    public record SetHead(String name, String address, int span, String points, List<ProblemHead> problems) {}

    /** The head over the columns of a problem. */
    public record ProblemHead(String name, int span) {}

    /** The head of a part's column. */
    public record PartHead(String letter, String points, String title, String address) {}
}
