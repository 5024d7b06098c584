package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The problems that ship are read without a fault, and every sample of theirs comes out as its author says. */
class ShippedProblemsTest {
    private final Edition edition = Catalog.open(Path.of("problems"), file -> {}).edition();

    @Test
    void theyAreReadWithoutAFault() {
        assertThat(edition.faults()).isEmpty();
        assertThat(edition.problems()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everySampleComesOutAsItsAuthorSays() {
        return edition.problems().values().stream().map(problem -> DynamicTest.dynamicTest(problem.path(), () -> {
            SampleRun run = SampleRun.of(problem, SampleRun.VARIANTS);
            assertThat(run.judged()).isPositive();
            assertThat(run.faults(problem.path())).isEmpty();
        }));
    }
}
