package residual.problem;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When and how a set is worked on, as {@code set.yaml} says. Dates are in the time zone of the course. {@code lateDays} is how many of her late days a student may
 * spend here; {@code minutes} is how long an exam takes from when the student opens it; {@code weight} is what the set counts beside the others of its course.
 */
public record SetRules(Optional<LocalDateTime> opens, Optional<LocalDateTime> due, Late late, int lateDays, Optional<Integer> minutes,
        Moment marks, Moment solutions, double weight) {

    /** What holds where the file says nothing: always open. */
    public static final SetRules DEFAULT = new SetRules(Optional.empty(), Optional.empty(), Late.NONE, 0, Optional.empty(), new Moment.AtOnce(), new Moment.AtOnce(), 1);

    public SetRules {
        if (opens.isPresent() && due.isPresent() && !opens.get().isBefore(due.get())) {
            throw new IllegalArgumentException("the set is due at " + due.get() + ", before it opens at " + opens.get());
        }
        if (due.isEmpty() && (late.days() > 0 || lateDays > 0 || minutes.isPresent())) {
            throw new IllegalArgumentException("`late`, `late-days` and `exam` count from a date: give the set a `due`");
        }
        if (due.isEmpty() && (marks instanceof Moment.AfterDue || solutions instanceof Moment.AfterDue)) {
            throw new IllegalArgumentException("nothing can be released when the set is due: give it a `due`");
        }
    }

    /** Whether students work against a clock of their own. */
    public boolean isExam() {
        return minutes.isPresent();
    }

    /** What an answer loses for each day begun after the set was due, a share of its points, and for how many days answers are taken. */
    public record Late(double perDay, int days) {
        public static final Late NONE = new Late(0, 0);

        /** The share of the points that is left on this day, counted from 1; day 0 is in time. */
        public double left(long day) {
            return Math.max(0, 1 - perDay * day);
        }
    }

    /** When something is shown to students. */
    public sealed interface Moment {
        /** As soon as there is something to show. */
        record AtOnce() implements Moment {}

        /** When no answer is taken any more. */
        record AfterDue() implements Moment {}

        /** On a date. */
        record On(LocalDateTime date) implements Moment {}

        /** Not by itself. */
        record Never() implements Moment {}
    }
}
