package residual.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.problem.Course;
import residual.tutor.Tutor;

/** The pages that lead to problems: all courses, one course, one set. */
final class CoursePages {
    private static final int MOST_DUE = 5;
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    CoursePages(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    void home(Context context) {
        Visitor visitor = page.visitor(context);
        List<CourseView> courses = shelf.courses().stream().filter(c -> Gate.mayEnter(visitor, c)).map(c -> view(context, c)).toList();
        boolean mathematics = courses.stream().anyMatch(c -> c.description().contains("class=\"math"));
        page.show(context, "home", Map.of("courses", courses, "next", next(courses), "due", due(courses), "mathematics", mathematics));
    }

    void course(Context context) {
        page.show(context, "course", Map.of("course", view(context, shelf.course(context))));
    }

    void set(Context context) {
        page.show(context, "set", Map.of("set", views(context).of(shelf.set(context))));
    }

    private CourseView view(Context context, Course course) {
        SetViews views = views(context);
        List<SetView> sets = course.sets().stream().map(set -> views.of(new Shelf.Placed(course, set))).toList();
        return new CourseView(course.title(), Addresses.course(course.id()), Prosaic.html(course.description()), SetViews.sum(sets), sets);
    }

    private SetViews views(Context context) {
        return new SetViews(tutor, page.visitor(context));
    }

    /** Where a student who has begun goes on: the first open part of the first set that is begun and not done. */
    private static Optional<Link> next(List<CourseView> courses) {
        return courses.stream().flatMap(c -> c.sets().stream()).filter(s -> s.begun() && s.next().isPresent()).findFirst()
                .map(s -> new Link(s.title(), s.next().get().address()));
    }

    /** The sets that are due and not done, the earliest first. */
    private static List<SetView> due(List<CourseView> courses) {
        return courses.stream().flatMap(c -> c.sets().stream()).filter(s -> s.next().isPresent() && s.terms().due().isPresent())
                .sorted(Comparator.comparing((SetView s) -> Instant.parse(s.terms().due().get().iso()))).limit(MOST_DUE).toList();
    }
}
