package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.course.MarkChange;
import residual.course.Regrade;
import residual.problem.Course;
import residual.problem.Problem;
import residual.tutor.Gradebook;
import residual.tutor.Regrading;
import residual.tutor.Teaching;

/** Judging again after a problem file changed: which problems it concerns, what it would change for each student, and that it is applied or undone. */
final class RegradePage {
    private static final int MOST_SHOWN = 500;
    private static final int LONGEST = 1000;
    private final Lectern lectern;
    private final Teaching teaching;

    RegradePage(Lectern lectern, Teaching teaching) {
        this.lectern = lectern;
        this.teaching = teaching;
    }

    /** A problem of which answers count by an earlier version. */
    public record Due(String name, String path, String version, int answers) {}

    /** A regrade in the list of them. */
    public record Run(long id, String name, String phase, String version, Instant iso, String when) {}

    /** A mark that changes. */
    public record Line(String student, String address, String part, String outcomeBefore, double before, String outcomeAfter, double after, double of) {}

    void list(Context context) {
        Course course = lectern.course(context);
        List<Due> due = regrading().outdated(course).stream().map(o -> new Due(Prosaic.plain(o.problem().title()), o.problem().path(), o.problem().version(), o.answers())).toList();
        DateTimeFormatter time = Moments.in(lectern.visitor(context).locale(), course.rules().zone());
        List<Run> runs = regrading().of(course).stream().map(r -> new Run(r.id(), title(course, r), r.phase().word(), r.version(), r.made(), time.format(r.made()))).toList();
        lectern.show(context, "regrades", Map.of("due", due, "runs", runs, "address", address(course)));
    }

    private Regrading regrading() {
        return teaching.regrading();
    }

    private static String address(Course course) {
        return Lectern.address(course) + "/regrade";
    }

    private static String title(Course course, Regrade run) {
        return course.problem(run.problem()).map(p -> Prosaic.plain(p.title())).orElse(run.problem());
    }

    /** Begins to judge the answers to a problem by its version now. */
    void begin(Context context) {
        Course course = lectern.course(context);
        Problem problem = course.problem(Form.text(context, "problem")).orElseThrow(NotFoundResponse::new);
        long id = regrading().begin(course, problem, lectern.visitor(context).id());
        context.redirect(address(course) + "/" + id, HttpStatus.SEE_OTHER);
    }

    void show(Context context) {
        Regrade run = run(context);
        Map<String, Object> shown = shown(lectern.course(context), run);
        if (Page.wantsFragment(context)) {
            lectern.showFragment(context, "regrade", "progress", shown);
        } else {
            lectern.show(context, "regrade", shown);
        }
    }

    private Regrade run(Context context) {
        String id = context.pathParam("id");
        return id.matches("\\d{1,18}") ? regrading().of(lectern.course(context), Long.parseLong(id)).orElseThrow(NotFoundResponse::new) : missing();
    }

    private static Regrade missing() {
        throw new NotFoundResponse();
    }

    private Map<String, Object> shown(Course course, Regrade run) {
        boolean isFile = course.problem(run.problem()).filter(p -> p.version().equals(run.version())).isPresent();
        Map<String, Object> shown = new HashMap<>(Map.of("run", run, "phase", run.phase().word(), "works", run.phase().isWork(), "stalled", run.isStalled(teaching.now()),
                "name", title(course, run), "isFile", isFile, "address", address(course) + "/" + run.id(), "list", address(course), "lines", List.of(), "alert", ""));
        if (!run.phase().isWork()) {
            shown.putAll(differences(course, run));
        }
        return shown;
    }

    private Map<String, Object> differences(Course course, Regrade run) {
        Map<String, Gradebook.Column> columns = new HashMap<>();
        Gradebook.columns(course).stream().filter(c -> c.problem().path().equals(run.problem())).forEach(c -> columns.put(c.part().id(), c));
        List<Regrading.Line> lines = regrading().lines(course, run);
        long rising = lines.stream().filter(l -> l.mark().after() > l.mark().before() + 1e-9).count();
        long falling = lines.stream().filter(l -> l.mark().after() < l.mark().before() - 1e-9).count();
        long students = lines.stream().map(l -> l.student().id()).distinct().count();
        return Map.of("counts", regrading().counts(run), "rising", rising, "falling", falling, "students", students, "marks", lines.size(),
                "lines", lines.stream().limit(MOST_SHOWN).map(l -> line(course, l, Optional.ofNullable(columns.get(l.mark().part())))).toList());
    }

    private static Line line(Course course, Regrading.Line line, Optional<Gradebook.Column> column) {
        MarkChange mark = line.mark();
        double of = column.map(c -> c.part().points()).orElse(0.0);
        return new Line(line.student().name(), Lectern.address(course) + "/students/" + line.student().id(), column.map(c -> States.letter(c.letter())).orElse(mark.part()),
                mark.outcomeBefore().word(), mark.before() * of, mark.outcomeAfter().word(), mark.after() * of, of);
    }

    /** Applies, undoes, gives up or goes on, as the button says that was pressed. */
    void act(Context context) {
        Regrade run = run(context);
        String by = lectern.visitor(context).id();
        String remark = Optional.ofNullable(context.formParam("remark")).orElse("").strip();
        if (remark.length() > LONGEST) {
            lectern.refuse(context, "regrade", shown(lectern.course(context), run), "regrade.alert.remark");
            return;
        }
        boolean done = switch (Form.text(context, "do")) {
            case "apply" -> regrading().apply(run, false, remark, by);
            case "rising" -> regrading().apply(run, true, remark, by);
            case "undo" -> regrading().undo(run, by);
            case "stop" -> regrading().stop(run, by);
            case "go-on" -> regrading().goOn(run.id());
            default -> false;
        };
        if (done) {
            context.redirect(address(lectern.course(context)) + "/" + run.id(), HttpStatus.SEE_OTHER);
        } else {
            lectern.refuse(context, "regrade", shown(lectern.course(context), run(context)), "regrade.alert.meanwhile");
        }
    }
}
