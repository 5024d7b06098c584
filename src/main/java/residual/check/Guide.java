package residual.check;

import java.util.List;
import java.util.Optional;

/** Helps a student who is stuck to the next step from what she has written; each rung of a step says more than the one before. */
public interface Guide {
    /** How many rungs a step has. */
    int RUNGS = 3;

    /** A step by its number, which stays the same while the problem does, and what its rungs say as Markdown. */
    record Step(int number, List<String> rungs) {
        public Step {
            rungs = List.copyOf(rungs);
        }
    }

    /** The share of the points that each rung costs. */
    List<Double> prices();

    /** The step that comes next; none where nothing is missing. */
    Optional<Step> next();

    /** The step with this number, in the student's own names; none where there is no such. */
    Optional<Step> step(int number);
}
