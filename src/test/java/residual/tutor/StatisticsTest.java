package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.course.Earned;
import residual.course.Tries;

class StatisticsTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private static Tries.Try made(Outcome outcome, long minute) {
        return new Tries.Try("ada", outcome, START.plus(Duration.ofMinutes(minute)));
    }

    @Test
    void aJourneyEndsAtTheFirstRightAnswerAndUnreadableOnesAreNoTries() {
        assertThat(Journey.of(List.of(made(Outcome.INVALID, 0), made(Outcome.INCORRECT, 5), made(Outcome.CORRECT, 12), made(Outcome.INCORRECT, 20))))
                .contains(new Journey(2, Duration.ofMinutes(12), true));
        assertThat(Journey.of(List.of(made(Outcome.PARTIAL, 0)))).contains(new Journey(1, Duration.ZERO, false));
        assertThat(Journey.of(List.of(made(Outcome.INVALID, 0)))).isEmpty();
        assertThat(Journey.of(List.of())).isEmpty();
    }

    @Test
    void everyStudentIsInOneClass() {
        List<Journey> journeys = List.of(new Journey(1, Duration.ZERO, true), new Journey(2, Duration.ofMinutes(5), true), new Journey(9, Duration.ofDays(30), true), new Journey(4, Duration.ZERO, false));
        assertThat(Classes.tries(journeys)).filteredOn(c -> c.students() > 0).extracting(PartStatistics.Count::name).containsExactly("1", "2", "more", "open");
        assertThat(Classes.times(journeys)).filteredOn(c -> c.students() > 0).extracting(PartStatistics.Count::name).containsExactly("first", "minutes", "longer");
        assertThat(Classes.medianTime(journeys)).contains(Duration.ofMinutes(5));
        assertThat(Classes.medianTime(List.of())).isEmpty();
        List<Earned> earned = IntStream.rangeClosed(0, 20).mapToObj(i -> new Earned(1, i / 20.0, Outcome.PARTIAL, false)).toList();
        assertThat(Classes.scores(earned)).extracting(PartStatistics.Count::students).containsExactly(1, 4, 4, 4, 4, 3, 1);
    }

    @Test
    void correlationIsPearsons() {
        double[] xs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] ys = {2, 1, 4, 3, 6, 5, 8, 7, 10, 9};
        assertThat(Correlation.of(xs, xs).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(Correlation.of(xs, ys).orElseThrow()).isCloseTo(1 - 5.0 / 82.5, within(1e-12));
        assertThat(Correlation.of(xs, new double[10])).isEmpty();
        assertThat(Correlation.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        double[] broken = xs.clone();
        broken[3] = Double.NaN;
        assertThat(Correlation.of(xs, broken)).isEmpty();
    }

    @Test
    void whatWasSaidIsCountedByStudentsAndItsAnswersAreCollected() {
        List<PartStatistics.Said> said = Sayings.of(List.of(answered("ada", "W2", "transposed"), answered("ada", "W2", "transposed", "transposed"), answered("bob", "W1", "transposed", "sign")));
        assertThat(said).extracting(PartStatistics.Said::key).containsExactly("transposed", "sign");
        assertThat(said.getFirst()).extracting(PartStatistics.Said::students, PartStatistics.Said::answers).containsExactly(2, 3);
        assertThat(said.getFirst().given()).containsExactly(new PartStatistics.Given("W2", 2), new PartStatistics.Given("W1", 1));
    }

    private static Tries.Answered answered(String student, String answer, String... keys) {
        return new Tries.Answered(student, Answer.of(answer), java.util.Arrays.stream(keys).map(k -> new Feedback(k, "It is " + k + ".")).toList());
    }
}
