package residual.tutor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import residual.check.Outcome;
import residual.course.Tries;

/** One student's way to the right answer of a part: tries it took, and the time from the first submission; {@code reached} is false while she is not there. */
record Journey(int tries, Duration time, boolean reached) {

    /** The way that the attempts of one student make, in their order; empty where none counts. */
    static Optional<Journey> of(List<Tries.Try> attempts) {
        int tries = 0;
        for (Tries.Try each : attempts) {
            tries += each.outcome().counts() ? 1 : 0;
            if (each.outcome() == Outcome.CORRECT) {
                return Optional.of(new Journey(tries, Duration.between(start(attempts), each.time()), true));
            }
        }
        return tries == 0 ? Optional.empty() : Optional.of(new Journey(tries, Duration.ZERO, false));
    }

    private static Instant start(List<Tries.Try> attempts) {
        return attempts.getFirst().time();
    }
}
