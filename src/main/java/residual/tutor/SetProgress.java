package residual.tutor;

import java.util.List;
import residual.course.Standing;
import residual.problem.ProblemSet;

/** What a student has in a set, problem by problem. */
public record SetProgress(ProblemSet set, List<ProblemProgress> problems) {
    public SetProgress {
        problems = List.copyOf(problems);
    }

    static SetProgress of(ProblemSet set, List<Standing> standings, boolean shown) {
        return new SetProgress(set, set.problems().stream().map(p -> ProblemProgress.of(p, standings, shown)).toList());
    }

    public double points() {
        return problems.stream().mapToDouble(ProblemProgress::points).sum();
    }

    public double outOf() {
        return problems.stream().mapToDouble(ProblemProgress::outOf).sum();
    }

    /** How many parts of the set are in this state. */
    public long count(PartProgress.State state) {
        return problems.stream().mapToLong(p -> p.count(state)).sum();
    }

    /** How many parts the set has. */
    public long parts() {
        return problems.stream().mapToLong(p -> p.parts().size()).sum();
    }
}
