package residual.tutor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.course.Earned;
import residual.course.Question;
import residual.problem.Course;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.ProblemSet;

/** What the students of a course have in all its parts: a column a part, a row a student. */
public record Gradebook(Course course, List<Column> columns, List<Row> rows) {
    public Gradebook {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One part in its problem and set; {@code letter} counts from 0 within the problem. */
    public record Column(ProblemSet set, Problem problem, Part part, int letter) {
        public Question question() {
            return new Question(problem.path(), part.id());
        }
    }

    /** A student with what she has in each column. */
    public record Row(Student student, List<Earned> earned) {
        public Row {
            earned = List.copyOf(earned);
        }

        /** The points in a column. */
        double points(Column column, int at) {
            return column.part().points() * earned.get(at).credit();
        }
    }

    /** A student as the roster has her; a guest has neither sign-in name nor number, and her id stands for the name. */
    public record Student(String id, String name, String login, String number, String section, boolean guest) {}

    /** The columns of a course, in its order. */
    public static List<Column> columns(Course course) {
        return course.sets().stream().flatMap(set -> set.problems().stream().flatMap(problem ->
                IntStream.range(0, problem.parts().size()).mapToObj(i -> new Column(set, problem, problem.parts().get(i), i)))).toList();
    }

    /** The points a row has in a set. */
    public double points(Row row, ProblemSet set) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).set() == set).mapToDouble(i -> row.points(columns.get(i), i)).sum();
    }

    /** The points there are in a set. */
    public static double outOf(ProblemSet set) {
        return set.problems().stream().mapToDouble(Problem::points).sum();
    }

    /** What a row has of the whole course in percent: the sets count by their weights, and those without points not at all. */
    public double total(Row row) {
        List<ProblemSet> counted = course.sets().stream().filter(s -> outOf(s) > 0 && s.rules().weight() > 0).toList();
        double weights = counted.stream().mapToDouble(s -> s.rules().weight()).sum();
        Map<ProblemSet, Double> points = points(row);
        return weights == 0 ? 0 : 100 * counted.stream().mapToDouble(s -> s.rules().weight() * points.getOrDefault(s, 0.0) / outOf(s)).sum() / weights;
    }

    private Map<ProblemSet, Double> points(Row row) {
        double[] points = IntStream.range(0, columns.size()).mapToDouble(i -> row.points(columns.get(i), i)).toArray();
        return IntStream.range(0, columns.size()).boxed().collect(Collectors.groupingBy(i -> columns.get(i).set(), java.util.IdentityHashMap::new, Collectors.summingDouble(i -> points[i])));
    }
}
