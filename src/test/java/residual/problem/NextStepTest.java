package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Answer;
import residual.check.Guide;

/** The next steps in files: {@code problem: PATH PART}, what the rungs say, {@code > RUNG} each and none where nothing is missing, then the student's lines. */
class NextStepTest {
    private static final Path CASES = Path.of("src/test/resources/residual/problem/steps");
    private static final Edition EDITION = Catalog.open(Path.of("problems"), file -> {}).edition();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldAsItsFileSays(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        Guide guide = guide(all.getFirst().substring("problem: ".length()), String.join("\n", all.stream().skip(1).filter(l -> !l.startsWith(">")).toList()));
        List<String> wanted = all.stream().filter(l -> l.startsWith(">")).map(l -> l.substring(1).strip()).toList();
        assertThat(guide.next().map(Guide.Step::rungs).orElse(List.of())).isEqualTo(wanted);
        guide.next().ifPresent(step -> assertThat(guide.step(step.number())).contains(step));
    }

    private static Guide guide(String where, String answer) {
        Problem problem = EDITION.problems().get(where.split(" ")[0]);
        return problem.part(where.split(" ")[1]).orElseThrow().check().guide(Answer.of(answer)).orElseThrow();
    }
}
