package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of problems-broken has a mistake, and in its comments {@code # line: words} the faults that must be told. */
class BrokenFilesTest {
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/problems-broken"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFaultIsToldWithItsLine(Path file) throws IOException {
        Ledger ledger = new Ledger(file.toString());
        assertThat(ProblemReader.read("c/s/p", Files.readAllBytes(file), ledger)).isEmpty();
        List<String> expected = Files.readAllLines(file).stream().filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).toList();
        assertThat(expected).isNotEmpty();
        List<String> told = ledger.faults().stream().map(fault -> fault.line() + ": " + fault.message()).toList();
        assertThat(expected).allSatisfy(start -> assertThat(told).anySatisfy(fault -> assertThat(fault).startsWith(start)));
    }
}
