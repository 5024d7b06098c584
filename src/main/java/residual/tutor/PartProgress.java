package residual.tutor;

import java.util.OptionalInt;
import residual.check.Outcome;
import residual.course.Standing;
import residual.problem.Part;

/** What a student has in one part; {@code shown} says whether she may see what her answers were worth. */
public record PartProgress(Part part, Standing standing, boolean shown) {

    /** How far the student is. */
    public enum State { OPEN, TRIED, PARTIAL, RIGHT, WAITING, HANDED_IN }

    public State state() {
        if (standing.tries() == 0) {
            return standing.isFresh() ? State.OPEN : State.TRIED;
        }
        if (!shown) {
            return State.HANDED_IN;
        }
        return switch (standing.outcome()) {
            case CORRECT -> State.RIGHT;
            case PARTIAL -> State.PARTIAL;
            case UNGRADED -> State.WAITING;
            case INCORRECT, INVALID, UNDECIDED -> State.TRIED;
        };
    }

    /** Points earned so far, 0 while they are not shown; while a person has yet to look, those the machine expects. */
    public double points() {
        return shown ? part.points() * standing.credit() : 0;
    }

    /** Tries left, empty where there is no limit. */
    public OptionalInt triesLeft() {
        return part.attempts() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, part.attempts() - standing.tries()));
    }

    public boolean isUsedUp() {
        return standing.isUsedUp(part.attempts());
    }

    /** Whether the points are what the machine expects and a person has yet to look. */
    public boolean isProvisional() {
        return standing.outcome() == Outcome.UNGRADED;
    }
}
