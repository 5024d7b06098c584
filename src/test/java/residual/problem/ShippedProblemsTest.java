package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Outcome;

/** The problems that are served: every file reads, and every sample of every problem is judged as it says. */
class ShippedProblemsTest {
    private static final Edition SHIPPED = Catalog.open(Path.of("problems"), file -> {}).edition();

    @Test
    void everyFileReads() {
        assertThat(SHIPPED.faults()).isEmpty();
        assertThat(SHIPPED.problems()).isNotEmpty();
    }

    static Stream<String> problems() {
        return SHIPPED.problems().keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void everySampleIsJudgedAsItSays(String path) {
        SampleRun run = SampleRun.of(SHIPPED.problem(path).orElseThrow(), SampleRun.VARIANTS);
        assertThat(run.faults(SHIPPED.files().get(path))).isEmpty();
        assertThat(run.judged()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void everyPartHasHintsASolutionAndAnswersOfBothSorts(String path) {
        assertThat(SHIPPED.problem(path).orElseThrow().parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.hints()).as("hints of %s", part.id()).isNotEmpty();
            assertThat(part.solution()).as("solution of %s", part.id()).isNotBlank();
            assertThat(part.samples()).as("samples of %s", part.id()).extracting(Part.Sample::outcome)
                    .containsAnyOf(Outcome.CORRECT, Outcome.UNGRADED).containsAnyOf(Outcome.INCORRECT, Outcome.PARTIAL, Outcome.UNGRADED);
        });
    }
}
