package residual.tutor;

import java.util.List;
import residual.course.Question;
import residual.course.Standing;
import residual.problem.Part;
import residual.problem.Problem;

/** What a student has in one problem, part by part. */
public record ProblemProgress(Problem problem, List<PartProgress> parts) {
    public ProblemProgress {
        parts = List.copyOf(parts);
    }

    static ProblemProgress of(Problem problem, List<Standing> standings, boolean shown) {
        return new ProblemProgress(problem, problem.parts().stream().map(part -> progress(problem, part, standings, shown)).toList());
    }

    private static PartProgress progress(Problem problem, Part part, List<Standing> standings, boolean shown) {
        Question question = new Question(problem.path(), part.id());
        return new PartProgress(part, standings.stream().filter(s -> s.question().equals(question)).findFirst()
                .orElse(Standing.none("", question)), shown);
    }

    /** The progress in one part, by its id. */
    public PartProgress part(String id) {
        return parts.stream().filter(p -> p.part().id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(problem.path() + " has no part " + id));
    }

    public double points() {
        return parts.stream().mapToDouble(PartProgress::points).sum();
    }

    public double outOf() {
        return problem.points();
    }

    /** How many parts are in this state. */
    public long count(PartProgress.State state) {
        return parts.stream().filter(p -> p.state() == state).count();
    }
}
