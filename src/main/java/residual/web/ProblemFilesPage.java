package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import residual.problem.Catalog;
import residual.problem.Course;
import residual.problem.Edition;
import residual.problem.Fault;
import residual.problem.Problem;
import residual.problem.ProblemSet;

/** The problem files of a course for its instructors: which are served, which have faults, and the way to a new one. */
final class ProblemFilesPage {
    private final Lectern lectern;
    private final Catalog catalog;
    private final Proofs proofs = new Proofs();

    ProblemFilesPage(Lectern lectern, Catalog catalog) {
        this.lectern = lectern;
        this.catalog = catalog;
    }

    /** A set with its files. */
    public record SetFiles(String id, String title, List<FileLine> files) {}

    /** A file; {@code state} is ok, samples (students see it, and a sample is judged otherwise than it says), stale (students see the last good version) or broken (they see none). */
    public record FileLine(String file, String title, String address, String state, int parts, double points, List<AuthoringView.Flaw> flaws) {}

    void show(Context context) {
        show(context, "", "", "");
    }

    private void show(Context context, String error, String set, String id) {
        Course course = lectern.course(context);
        Edition edition = catalog.edition();
        List<SetFiles> sets = course.sets().stream().map(s -> files(edition, course, s)).toList();
        lectern.show(context, "problems", Map.of("address", Addresses.authoring(course.id()), "sets", sets,
                "faults", edition.faultsBesides(course.id()).stream().map(f -> Prosaic.html(f.toString())).toList(), "error", error, "set", set, "id", id));
    }

    private SetFiles files(Edition edition, Course course, ProblemSet set) {
        String folder = course.id() + "/" + set.id() + "/";
        Stream<String> served = set.problems().stream().map(Problem::path);
        Stream<String> others = edition.paths(course.id()).stream().filter(path -> path.startsWith(folder));
        return new SetFiles(set.id(), set.title(), Stream.concat(served, others).distinct().map(path -> file(edition, path)).toList());
    }

    private FileLine file(Edition edition, String path) {
        Optional<Problem> problem = edition.problem(path);
        List<Fault> faults = edition.faults(path);
        List<Fault> samples = faults.isEmpty() ? problem.map(proofs::of).orElse(List.of()) : List.of();
        String state = !faults.isEmpty() ? problem.isPresent() ? "stale" : "broken" : samples.isEmpty() ? "ok" : "samples";
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new FileLine(name + ".yaml", problem.map(Problem::title).orElse(name), Addresses.manuscript(path), state, problem.map(p -> p.parts().size()).orElse(0),
                problem.map(Problem::points).orElse(0.0), Stream.concat(faults.stream(), samples.stream()).map(AuthoringPage::flaw).toList());
    }

    /** Opens the page of a file that is not there yet. */
    void begin(Context context) {
        Course course = lectern.course(context);
        String set = Form.text(context, "set");
        String id = Form.text(context, "id").replaceFirst("\\.yaml$", "");
        if (course.set(set).isPresent() && AuthoringPage.isName(id)) {
            context.redirect(Addresses.manuscript(course.id() + "/" + set + "/" + id), HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, "problems.new.bad", set, id);
        }
    }
}
