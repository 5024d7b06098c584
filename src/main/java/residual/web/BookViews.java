package residual.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import residual.course.Earned;
import residual.problem.ProblemSet;
import residual.tutor.Gradebook;

/** Makes the view of a gradebook. The cells say by a letter what they are: c right, p in part, i wrong, u waits for a person; a star marks what was set by hand. */
final class BookViews {
    private final Gradebook book;
    private final String address;
    private final DecimalFormat format;
    private final Map<Double, String> written = new HashMap<>();

    BookViews(Gradebook book, Locale locale) {
        this.book = book;
        this.address = Lectern.address(book.course());
        format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(locale));
    }

    BookView of(List<Gradebook.Row> rows) {
        List<BookView.SetHead> sets = book.course().sets().stream().filter(s -> span(s) > 0).map(this::head).toList();
        return new BookView(rows.size(), sets, book.columns().stream().map(this::head).toList(), html(rows));
    }

    private static int span(ProblemSet set) {
        return set.problems().stream().mapToInt(p -> p.parts().size()).sum();
    }

    private BookView.SetHead head(ProblemSet set) {
        List<BookView.ProblemHead> problems = set.problems().stream().filter(p -> !p.parts().isEmpty()).map(p -> new BookView.ProblemHead(Prosaic.plain(p.title()), p.parts().size())).toList();
        return new BookView.SetHead(set.title(), Addresses.set(book.course().id(), set.id()), span(set) + 1, number(Gradebook.outOf(set)), problems);
    }

    private BookView.PartHead head(Gradebook.Column column) {
        String letter = States.letter(column.letter());
        return new BookView.PartHead(letter, number(column.part().points()), Prosaic.plain(column.problem().title()) + " " + letter, Addresses.part(column.problem().path(), column.part().id()));
    }

    /** Where a part stands within its course. */
    static String inCourse(Gradebook.Column column) {
        String path = column.problem().path();
        return path.substring(path.indexOf('/') + 1) + "/" + column.part().id();
    }

    private String html(List<Gradebook.Row> rows) {
        StringBuilder html = new StringBuilder(rows.size() * (120 + 24 * book.columns().size()));
        rows.forEach(row -> row(html, row));
        return html.toString();
    }

    private void row(StringBuilder html, Gradebook.Row row) {
        Gradebook.Student student = row.student();
        html.append("<tr><th scope=\"row\"><a href=\"").append(address).append("/students/").append(Markup.escape(student.id())).append("\">").append(Markup.escape(student.name()))
                .append("</a>").append(student.number().isEmpty() ? "" : " <small>" + Markup.escape(student.number()) + "</small>").append("</th><td>").append(number(book.total(row))).append("&#8239;%</td>");
        ProblemSet set = null;
        for (int i = 0; i < book.columns().size(); i++) {
            Gradebook.Column column = book.columns().get(i);
            if (column.set() != set) {
                set = column.set();
                html.append("<td class=\"s\">").append(number(book.points(row, set))).append("</td>");
            }
            cell(html, row.earned().get(i), column.part().points());
        }
        html.append("</tr>");
    }

    private void cell(StringBuilder html, Earned earned, double points) {
        if (earned.isNothing()) {
            html.append("<td></td>");
            return;
        }
        html.append("<td class=\"").append(letter(earned)).append("\">").append(number(earned.credit() * points))
                .append(earned.fixed() ? "*" : earned.isProvisional() ? "?" : "").append("</td>");
    }

    private static char letter(Earned earned) {
        return switch (earned.outcome()) {
            case CORRECT -> 'c';
            case PARTIAL -> 'p';
            case INCORRECT, INVALID, UNDECIDED -> 'i';
            case UNGRADED -> 'u';
        };
    }

    private String number(double value) {
        return written.computeIfAbsent(value, format::format);
    }
}
