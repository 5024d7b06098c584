package residual.tutor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One part looked at closely; every list of counts is about students. {@code answers} is how many answers that were not right the feedback was counted over. */
public record PartStatistics(PartFigures figures, List<Count> tries, List<Count> scores, List<Count> times, Optional<Duration> medianTime, List<Said> said, int answers) {
    public PartStatistics {
        tries = List.copyOf(tries);
        scores = List.copyOf(scores);
        times = List.copyOf(times);
        said = List.copyOf(said);
    }

    /** How many students are in a class; {@code name} names the class within its list. */
    public record Count(String name, int students) {}

    /** Feedback by its key: its sentence as it was said last, to how many answers of how many students it was said, and the commonest of these answers. */
    public record Said(String key, String sentence, int students, int answers, List<Given> given) {
        public Said {
            given = List.copyOf(given);
        }
    }

    /** An answer as it was typed, and how often. */
    public record Given(String text, int times) {}
}
