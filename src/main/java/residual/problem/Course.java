package residual.problem;

import java.util.List;
import java.util.Optional;

/** A course: a folder of problem sets. */
public record Course(String id, String title, String description, List<ProblemSet> sets, CourseRules rules) {
    public Course {
        sets = List.copyOf(sets);
    }

    public Course(String id, String title, String description, List<ProblemSet> sets) {
        this(id, title, description, sets, CourseRules.DEFAULT);
    }

    /** The set with this id. */
    public Optional<ProblemSet> set(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The problems of all sets, in their order. */
    public List<Problem> problems() {
        return sets.stream().flatMap(set -> set.problems().stream()).toList();
    }

    /** The problem with this path, {@code course/set/problem}. */
    public Optional<Problem> problem(String path) {
        return problems().stream().filter(problem -> problem.path().equals(path)).findFirst();
    }

    /** The paths of its problems, in the same order. */
    public List<String> paths() {
        return problems().stream().map(Problem::path).toList();
    }
}
