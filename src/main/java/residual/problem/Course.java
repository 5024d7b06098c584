package residual.problem;

import java.util.List;

/** A course: a folder of problem sets. */
public record Course(String id, String title, String description, List<ProblemSet> sets, CourseRules rules) {
    public Course {
        sets = List.copyOf(sets);
    }

    public Course(String id, String title, String description, List<ProblemSet> sets) {
        this(id, title, description, sets, CourseRules.DEFAULT);
    }
}
