package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import residual.problem.Course;
import residual.problem.Problem;
import residual.problem.ProblemSet;
import residual.problem.Variant;

/** The courses as they stand now, and the one thing in them that an address means. */
final class Shelf {
    private final Supplier<List<Course>> courses;
    private final Variants variants = new Variants();

    Shelf(Supplier<List<Course>> courses) {
        this.courses = courses;
    }

    List<Course> courses() {
        return courses.get();
    }

    Course course(Context context) {
        String id = context.pathParam("course");
        return courses().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(NotFoundResponse::new);
    }

    Placed set(Context context) {
        Course course = course(context);
        String id = context.pathParam("set");
        return course.set(id).map(set -> new Placed(course, set)).orElseThrow(NotFoundResponse::new);
    }

    Problem problem(Context context) {
        String path = context.pathParam("course") + "/" + context.pathParam("set") + "/" + context.pathParam("problem");
        return set(context).set().problems().stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow(NotFoundResponse::new);
    }

    /** The variant of a problem that a student has before her. */
    Variant variant(Problem problem, String student) {
        return variants.of(problem, student);
    }

    /** A problem by its path {@code course/set/problem}. */
    Optional<Problem> problem(String path) {
        return courses().stream().flatMap(c -> c.problem(path).stream()).findFirst();
    }

    /** The set of a problem, by the problem's path. */
    Optional<Placed> placed(String path) {
        return courses().stream().flatMap(c -> c.sets().stream().filter(s -> path.startsWith(c.id() + "/" + s.id() + "/")).map(s -> new Placed(c, s))).findFirst();
    }

    /** A set in its course. */
    record Placed(Course course, ProblemSet set) {
        String address() {
            return Addresses.set(course.id(), set.id());
        }
    }
}
