package residual.tutor;

import java.time.Instant;
import java.util.List;
import java.time.InstantSource;
import java.util.Optional;
import residual.course.Enrolment;
import residual.course.Extension;
import residual.course.Role;
import residual.course.Store;
import residual.problem.Course;
import residual.problem.ProblemSet;

/** The dates of a course's sets as its instructors move them for single students and sections. Whatever moves, answers already given are worth what they would be worth by the new date. */
public final class Dates {
    private final Store store;
    private final InstantSource moments;
    private final Lateness lateness;

    /** {@code moments} gives the time in the milliseconds that the database keeps. */
    Dates(Store store, InstantSource moments) {
        this.store = store;
        this.moments = moments;
        this.lateness = new Lateness(store);
    }

    /** The extensions of a course that hold, the newest first. */
    public List<Extension> of(Course course) {
        return store.extensions().of(course.id());
    }

    /** Gives an extension; returns how many answers given before are worth something else now. */
    public int give(Course course, Extension extension) {
        store.extensions().give(extension);
        return settle(course, extension);
    }

    /** Takes an extension back; returns how many answers are worth something else now. */
    public int withdraw(Course course, long id) {
        Optional<Extension> found = of(course).stream().filter(e -> e.id() == id).findFirst();
        store.extensions().withdraw(course.id(), id, now());
        return found.map(e -> settle(course, e)).orElse(0);
    }

    private int settle(Course course, Extension extension) {
        return course.set(extension.set()).map(set -> settle(course, set, persons(extension))).orElse(0);
    }

    private int settle(Course course, ProblemSet set, List<String> students) {
        return students.stream().mapToInt(student -> lateness.settle(course, set, student, now())).sum();
    }

    private List<String> persons(Extension extension) {
        return !extension.person().isEmpty() ? List.of(extension.person())
                : students(extension.course()).stream().filter(e -> e.section().equals(extension.section())).map(e -> e.person().id()).toList();
    }

    /** Lets all answers to a set be worth what its file says now; returns how many changed. */
    public int settle(Course course, ProblemSet set) {
        return settle(course, set, students(course.id()).stream().map(e -> e.person().id()).toList());
    }

    private List<Enrolment> students(String course) {
        return store.enrolments().of(course).stream().filter(e -> e.role() == Role.STUDENT).toList();
    }

    public Instant now() {
        return moments.instant();
    }
}
