package residual.tutor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residual.course.FixedMark;
import residual.course.History;
import residual.course.Question;
import residual.course.Store;
import residual.problem.Course;
import residual.tutor.Dossier.Event;

/** Makes dossiers of students, and sets marks by hand. */
public final class Dossiers {
    private final Store store;

    Dossiers(Store store) {
        this.store = store;
    }

    /** The dossier of a student of a course; empty where the course has no such student. */
    public Optional<Dossier> of(Course course, String id) {
        return new Gradebooks(store).student(course, id).map(student -> of(course, student));
    }

    private Dossier of(Course course, Gradebook.Student student) {
        Set<String> problems = Set.copyOf(course.paths());
        List<Event> events = events(course, student, problems).sorted(Comparator.comparing(Event::time).reversed()).toList();
        return new Dossier(student, new Gradebooks(store).of(course, student), events);
    }

    private Stream<Event> events(Course course, Gradebook.Student student, Set<String> problems) {
        String id = student.id();
        History history = store.history();
        Stream<Event> tried = problems.stream().flatMap(p -> store.attempts().of(id, p).stream()).map(Event.Tried::new);
        Stream<Event> graded = history.gradings(id).stream().filter(g -> problems.contains(g.question().problem())).map(Event.Graded::new);
        Stream<Event> marked = history.marks(id).stream().filter(m -> problems.contains(m.question().problem())).flatMap(Dossiers::marked);
        Stream<Event> hinted = history.hints(id).stream().filter(h -> problems.contains(h.question().problem())).map(h -> new Event.Hinted(h.question(), h, h.time()));
        Stream<Event> dated = history.dates(course.id(), id).stream().map(d -> new Event.Dated(d.set(), d.days(), d.time()));
        Stream<Event> extended = store.extensions().of(course.id()).stream()
                .filter(e -> e.person().isEmpty() ? e.section().equals(student.section()) : e.person().equals(id)).map(Event.Extended::new);
        return Stream.of(tried, graded, marked, hinted, dated, extended).flatMap(s -> s);
    }

    private static Stream<Event> marked(History.Marked mark) {
        Event set = new Event.Marked(mark, false, mark.time());
        return mark.withdrawn().map(at -> Stream.of(set, new Event.Marked(mark, true, at))).orElse(Stream.of(set));
    }

    /** Sets a mark by hand; it stands whatever the student submits later. */
    public void mark(FixedMark mark) {
        store.fixedMarks().set(mark);
    }

    /** Takes a mark back. */
    public void withdraw(FixedMark mark) {
        store.fixedMarks().withdraw(mark.student(), mark.question(), mark.by(), mark.made());
    }

    /** The mark set by hand that stands for a student in a part. */
    public Optional<FixedMark> mark(String student, Question question) {
        return store.fixedMarks().of(student).stream().filter(m -> m.question().equals(question)).findFirst();
    }
}
