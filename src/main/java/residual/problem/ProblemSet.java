package residual.problem;

import java.util.List;

/** A problem set: what is handed in together. */
public record ProblemSet(String id, String title, String description, List<Problem> problems, SetRules rules) {
    public ProblemSet {
        problems = List.copyOf(problems);
    }

    public ProblemSet(String id, String title, String description, List<Problem> problems) {
        this(id, title, description, problems, SetRules.DEFAULT);
    }
}
