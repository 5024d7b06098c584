package residual.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import residual.course.CsvSheet;
import residual.problem.Course;
import residual.problem.ProblemSet;
import residual.tutor.Gradebook;
import residual.tutor.Gradebooks;

/** The gradebook of a course: one page, and sheets to take away. */
final class GradesPage {
    private final Lectern lectern;
    private final Gradebooks gradebooks;

    GradesPage(Lectern lectern, Gradebooks gradebooks) {
        this.lectern = lectern;
        this.gradebooks = gradebooks;
    }

    void show(Context context) {
        Course course = lectern.course(context);
        String section = query(context, "section");
        boolean total = query(context, "order").equals("total");
        Gradebook book = book(context, course);
        List<Gradebook.Row> rows = (total ? Gradebooks.byTotal(book) : book.rows()).stream().filter(r -> section.isEmpty() || r.student().section().equals(section)).toList();
        List<String> sections = book.rows().stream().map(r -> r.student().section()).filter(s -> !s.isEmpty()).distinct().sorted().toList();
        lectern.show(context, "grades", Map.of("book", new BookViews(book, lectern.visitor(context).locale()).of(rows), "sections", sections, "section", section,
                "order", total ? "total" : "name", "guests", guests(context, course)));
    }

    private Gradebook book(Context context, Course course) {
        return gradebooks.of(course, guests(context, course));
    }

    /** In a course without a roster everybody is a guest, so they are shown unless something else was asked for. */
    private static boolean guests(Context context, Course course) {
        boolean asked = context.queryParam("order") != null;
        return asked ? query(context, "guests").equals("yes") : !course.rules().roster();
    }

    private static String query(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.length() > 100 ? "" : value;
    }

    /** The whole gradebook as a sheet: a row a student, a column a part. */
    void csv(Context context) {
        Gradebook book = book(context, lectern.course(context));
        List<Object> head = new ArrayList<>(List.of("Name", "Sign-in name", "Number", "Section", "Total in %"));
        book.course().sets().forEach(s -> head.add(s.title() + " (of " + Numerals.plain(Gradebook.outOf(s)) + ")"));
        book.columns().forEach(c -> head.add(c.set().title() + " / " + Prosaic.plain(c.problem().title()) + " " + States.letter(c.letter()) + " (of " + Numerals.plain(c.part().points()) + ")"));
        send(context, "grades", true, sheet -> {
            sheet.row(head);
            book.rows().forEach(row -> sheet.row(cells(book, row)));
        });
    }

    private static List<Object> cells(Gradebook book, Gradebook.Row row) {
        Gradebook.Student s = row.student();
        List<Object> cells = new ArrayList<>(List.of(s.name(), s.login(), s.number(), s.section(), book.total(row)));
        book.course().sets().forEach(set -> cells.add(book.points(row, set)));
        IntStream.range(0, book.columns().size()).forEach(i -> cells.add(row.earned().get(i).isNothing() ? "" : row.earned().get(i).credit() * book.columns().get(i).part().points()));
        return cells;
    }

    /** The sheet that Canvas imports into its gradebook: a column an assignment, which is a set here. */
    void canvas(Context context) {
        Gradebook book = book(context, lectern.course(context));
        List<ProblemSet> sets = book.course().sets().stream().filter(s -> Gradebook.outOf(s) > 0).toList();
        List<Object> head = new ArrayList<>(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
        sets.forEach(s -> head.add(s.title()));
        List<Object> possible = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
        sets.forEach(s -> possible.add(Gradebook.outOf(s)));
        send(context, "grades-canvas", false, sheet -> {
            sheet.row(head).row(possible);
            book.rows().forEach(row -> sheet.row(canvas(book, sets, row)));
        });
    }

    private static List<Object> canvas(Gradebook book, List<ProblemSet> sets, Gradebook.Row row) {
        Gradebook.Student s = row.student();
        List<Object> cells = new ArrayList<>(List.of(s.name(), "", s.number(), s.login(), s.section()));
        sets.forEach(set -> cells.add(book.points(row, set)));
        return cells;
    }

    /** Rows for a sheet. */
    private interface Rows {
        void write(CsvSheet sheet);
    }

    /** Sends a sheet while it is written. Spreadsheets know by a mark at its start that it is UTF-8. */
    private static void send(Context context, String name, boolean marked, Rows rows) {
        Downloads.begin(context, "text/csv; charset=utf-8", context.pathParam("course") + "-" + name + ".csv");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8); CsvSheet sheet = new CsvSheet(out)) {
            out.write(marked ? "\uFEFF" : "");
            rows.write(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
