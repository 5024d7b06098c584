package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import residual.course.FixedMark;
import residual.problem.Course;
import residual.tutor.Dossier;
import residual.tutor.Gradebook;
import residual.tutor.Teaching;

/** All that one student did in a course, and marks set by hand. */
final class StudentPage {
    private final Lectern lectern;
    private final Teaching teaching;

    StudentPage(Lectern lectern, Teaching teaching) {
        this.lectern = lectern;
        this.teaching = teaching;
    }

    void show(Context context) {
        lectern.show(context, "student", shown(context, dossier(context)));
    }

    private Dossier dossier(Context context) {
        return teaching.dossiers().of(lectern.course(context), context.pathParam("student")).orElseThrow(NotFoundResponse::new);
    }

    private Map<String, Object> shown(Context context, Dossier dossier) {
        DossierViews views = new DossierViews(dossier, teaching.seals(), lectern.visitor(context).locale());
        Map<String, Object> shown = new HashMap<>(Map.of("student", dossier.student(), "address", address(dossier), "total", dossier.book().total(dossier.row()), "parts", views.parts(),
                "happenings", views.happenings(), "alert", ""));
        shown.putAll(Map.of("chosen", chosen(context), "points", Form.text(context, "points"), "reason", Form.text(context, "reason")));
        return shown;
    }

    private static String chosen(Context context) {
        String asked = Optional.ofNullable(context.queryParam("part")).orElse("");
        return asked.isEmpty() ? Form.text(context, "part") : asked;
    }

    private static String address(Dossier dossier) {
        return Lectern.address(dossier.book().course()) + "/students/" + dossier.student().id();
    }

    /** Sets a mark by hand, or takes it back; without points between 0 and the part's, or without a reason, nothing is changed. */
    void mark(Context context) {
        Dossier dossier = dossier(context);
        Gradebook.Column column = column(dossier.book().course(), Form.text(context, "part")).orElseThrow(NotFoundResponse::new);
        boolean withdraws = Form.text(context, "do").equals("withdraw");
        Optional<Double> points = points(Form.text(context, "points"), column.part().points());
        String reason = Form.text(context, "reason");
        if (!withdraws && (points.isEmpty() || reason.isEmpty())) {
            lectern.refuse(context, "student", shown(context, dossier), points.isEmpty() ? "student.alert.points" : "student.alert.reason");
            return;
        }
        FixedMark mark = new FixedMark(0, dossier.student().id(), column.question(), points.orElse(0.0) / Math.max(column.part().points(), 1e-9), reason,
                lectern.visitor(context).id(), teaching.now());
        if (withdraws) {
            teaching.dossiers().withdraw(mark);
        } else {
            teaching.dossiers().mark(mark);
        }
        context.redirect(address(dossier), HttpStatus.SEE_OTHER);
    }

    private static Optional<Gradebook.Column> column(Course course, String question) {
        return Gradebook.columns(course).stream().filter(c -> (c.problem().path() + "#" + c.part().id()).equals(question)).findFirst();
    }

    /** Points between 0 and the most there are, with a point or a comma. */
    static Optional<Double> points(String text, double most) {
        String plain = text.replace(',', '.');
        return plain.matches("\\d{1,6}(\\.\\d{1,6})?") && new BigDecimal(plain).doubleValue() <= most ? Optional.of(Double.parseDouble(plain)) : Optional.empty();
    }
}
