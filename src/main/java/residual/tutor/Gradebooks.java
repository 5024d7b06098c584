package residual.tutor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.course.Account;
import residual.course.Earned;
import residual.course.Enrolment;
import residual.course.Grades;
import residual.course.Question;
import residual.course.Role;
import residual.course.Store;
import residual.problem.Course;

/** Makes gradebooks. */
public final class Gradebooks {
    private final Store store;

    Gradebooks(Store store) {
        this.store = store;
    }

    /** The gradebook of a course: the students of its roster, and with {@code guests} whoever else did something, instructors apart. */
    public Gradebook of(Course course, boolean guests) {
        List<Gradebook.Column> columns = Gradebook.columns(course);
        List<Enrolment> people = store.enrolments().of(course.id());
        List<Grades.Line> lines = store.grades().of(course.paths());
        List<Gradebook.Student> students = new ArrayList<>(people.stream().filter(e -> e.role() == Role.STUDENT).map(Gradebooks::student).toList());
        if (guests) {
            students.addAll(others(people, lines));
        }
        return new Gradebook(course, columns, rows(students, columns, lines));
    }

    /** The gradebook of one student alone. */
    Gradebook of(Course course, Gradebook.Student student) {
        List<Gradebook.Column> columns = Gradebook.columns(course);
        List<Grades.Line> lines = store.attempts().standings(student.id()).stream().map(s -> new Grades.Line(student.id(), s.question(), s.earned())).toList();
        return new Gradebook(course, columns, rows(List.of(student), columns, lines));
    }

    private static Gradebook.Student student(Enrolment e) {
        return new Gradebook.Student(e.person().id(), e.called(), login(e.person()), e.number(), e.section(), false);
    }

    private static String login(Account person) {
        return person.login().isEmpty() ? person.email() : person.login();
    }

    private List<Gradebook.Student> others(List<Enrolment> people, List<Grades.Line> lines) {
        Set<String> known = new HashSet<>(people.stream().map(e -> e.person().id()).toList());
        Map<String, Account> accounts = store.accounts().all();
        return lines.stream().map(Grades.Line::student).filter(id -> !known.contains(id)).distinct().sorted().map(id -> other(id, Optional.ofNullable(accounts.get(id)))).toList();
    }

    private static Gradebook.Student other(String id, Optional<Account> account) {
        return account.map(a -> new Gradebook.Student(id, a.called(), login(a), "", "", false)).orElseGet(() -> guest(id));
    }

    private static Gradebook.Student guest(String id) {
        return new Gradebook.Student(id, id.substring(0, Math.min(6, id.length())), "", "", "", true);
    }

    private static List<Gradebook.Row> rows(List<Gradebook.Student> students, List<Gradebook.Column> columns, List<Grades.Line> lines) {
        Map<Question, Integer> at = new HashMap<>();
        IntStream.range(0, columns.size()).forEach(i -> at.put(columns.get(i).question(), i));
        Map<String, Earned[]> cells = new LinkedHashMap<>();
        students.forEach(s -> cells.put(s.id(), nothing(columns.size())));
        for (Grades.Line line : lines) {
            Earned[] row = cells.get(line.student());
            Integer column = at.get(line.question());
            if (row != null && column != null) {
                row[column] = line.earned();
            }
        }
        return students.stream().map(s -> new Gradebook.Row(s, List.of(cells.get(s.id())))).toList();
    }

    private static Earned[] nothing(int columns) {
        Earned[] row = new Earned[columns];
        Arrays.fill(row, Earned.NOTHING);
        return row;
    }

    /** A student of a course: of its roster, or a guest who did something in it; empty for anybody else. */
    public Optional<Gradebook.Student> student(Course course, String id) {
        Optional<Gradebook.Student> enrolled = store.enrolments().of(course.id(), id).map(Gradebooks::student);
        return enrolled.or(() -> hasTried(course, id) ? Optional.of(other(id, store.accounts().of(id))) : Optional.empty());
    }

    private boolean hasTried(Course course, String id) {
        List<String> problems = course.paths();
        return store.attempts().standings(id).stream().anyMatch(s -> !s.isFresh() && problems.contains(s.question().problem()));
    }

    /** Everybody who has something in a course, by id: the students of its roster, and others. */
    Map<String, Gradebook.Student> students(Course course) {
        return of(course, true).rows().stream().map(Gradebook.Row::student).collect(Collectors.toMap(Gradebook.Student::id, s -> s));
    }

    /** Rows by name as the roster has them, or by what they have in all, the least first. */
    public static List<Gradebook.Row> byTotal(Gradebook book) {
        return book.rows().stream().sorted(Comparator.comparingDouble(book::total)).toList();
    }
}
