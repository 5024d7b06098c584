package residual.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.check.Outcome;
import residual.course.Earned;
import residual.course.Store;
import residual.course.Tries;
import residual.problem.Course;

/** How the parts of a course did. Everybody counts who tried something, instructors apart. */
public final class Statistics {
    /** More answers than this would say nothing else. */
    private static final int MOST_ANSWERS = 5000;
    private final Store store;

    Statistics(Store store) {
        this.store = store;
    }

    /** The figures of every part, in the order of the course. */
    public List<PartFigures> of(Course course) {
        return figures(book(course));
    }

    private Gradebook book(Course course) {
        return new Gradebooks(store).of(course, true);
    }

    private static List<PartFigures> figures(Gradebook book) {
        double[] totals = totals(book);
        return IntStream.range(0, book.columns().size()).mapToObj(i -> figures(book, i, totals)).toList();
    }

    private static double[] totals(Gradebook book) {
        return book.rows().stream().mapToDouble(row -> total(book, row)).toArray();
    }

    private static double total(Gradebook book, Gradebook.Row row) {
        return IntStream.range(0, book.columns().size()).mapToDouble(i -> row.points(book.columns().get(i), i)).sum();
    }

    private static PartFigures figures(Gradebook book, int at, double[] totals) {
        Gradebook.Column column = book.columns().get(at);
        int[] tried = IntStream.range(0, totals.length).filter(r -> !earned(book, r, at).isNothing()).toArray();
        double[] here = IntStream.of(tried).mapToDouble(r -> earned(book, r, at).credit()).toArray();
        double[] elsewhere = IntStream.of(tried).mapToDouble(r -> totals[r] - book.rows().get(r).points(column, at)).toArray();
        int waiting = (int) IntStream.of(tried).filter(r -> earned(book, r, at).isProvisional()).count();
        int right = (int) IntStream.of(tried).filter(r -> earned(book, r, at).outcome() == Outcome.CORRECT).count();
        double tries = IntStream.of(tried).map(r -> earned(book, r, at).tries()).average().orElse(0);
        return new PartFigures(column, tried.length, waiting, right, IntStream.range(0, here.length).mapToDouble(i -> here[i]).average().orElse(0), tries, Correlation.of(here, elsewhere));
    }

    private static Earned earned(Gradebook book, int row, int column) {
        return book.rows().get(row).earned().get(column);
    }

    /** One part looked at closely. */
    public PartStatistics of(Course course, Gradebook.Column column) {
        Gradebook book = book(course);
        int at = book.columns().stream().map(Gradebook.Column::question).toList().indexOf(column.question());
        Map<String, Earned> earned = book.rows().stream().filter(r -> !r.earned().get(at).isNothing()).collect(Collectors.toMap(r -> r.student().id(), r -> r.earned().get(at)));
        List<Journey> journeys = journeys(column, book.rows().stream().map(r -> r.student().id()).collect(Collectors.toSet()));
        List<Tries.Answered> answers = store.tries().notRight(column.question(), MOST_ANSWERS);
        return new PartStatistics(figures(book, at, totals(book)), Classes.tries(journeys), Classes.scores(earned.values()), Classes.times(journeys), Classes.medianTime(journeys), Sayings.of(answers), answers.size());
    }

    /** What each student went through, those without a try that counts apart. */
    private List<Journey> journeys(Gradebook.Column column, Set<String> students) {
        List<Journey> journeys = new ArrayList<>();
        List<Tries.Try> one = new ArrayList<>();
        for (Tries.Try each : store.tries().of(column.question())) {
            if (!one.isEmpty() && !one.getFirst().student().equals(each.student())) {
                Journey.of(one).ifPresent(journeys::add);
                one.clear();
            }
            if (students.contains(each.student())) {
                one.add(each);
            }
        }
        Journey.of(one).ifPresent(journeys::add);
        return journeys;
    }
}
