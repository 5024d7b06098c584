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
import residual.check.Exhibit;
import residual.check.Verdict;

/**
 * Judges the derivations in files: {@code problem: PATH PART}, {@code outcome: OUTCOME [KEY]}, then {@code MARK | LINE}; a line without a mark belongs
 * to the one around it.
 */
class ProofsTest {
    private static final Path CASES = Path.of("src/test/resources/residual/problem/proofs");
    private static final Edition EDITION = Catalog.open(Path.of("problems"), file -> {}).edition();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsItsFileSays(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        List<String> lines = all.subList(2, all.size());
        Verdict verdict = judged(after("problem: ", all.get(0)), String.join("\n", lines.stream().map(l -> part(l, 1)).toList()));
        assertThat(marks(verdict)).as(verdict.toString()).isEqualTo(lines.stream().map(l -> part(l, 0)).filter(s -> !s.isEmpty()).toList());
        String[] outcome = after("outcome: ", all.get(1)).split(" ");
        assertThat(verdict.outcome().word()).as(verdict.toString()).isEqualTo(outcome[0]);
        List.of(outcome).subList(1, outcome.length).forEach(key -> assertThat(verdict.feedback()).as(verdict.toString()).anyMatch(f -> f.key().equals(key)));
    }

    private static Verdict judged(String where, String answer) {
        Problem problem = EDITION.problems().get(where.split(" ")[0]);
        Part part = problem.part(where.split(" ")[1]).orElseThrow();
        return part.check().judge(Answer.of(answer), Variant.of(problem, 1).given());
    }

    private static List<String> marks(Verdict verdict) {
        return verdict.exhibits().stream().flatMap(e -> e instanceof Exhibit.Marks m ? m.marks().stream() : Stream.empty()).map(Exhibit.Mark::state).toList();
    }

    private static String after(String key, String line) {
        assertThat(line).startsWith(key);
        return line.substring(key.length()).strip();
    }

    private static String part(String line, int index) {
        int bar = line.indexOf('|');
        return index == 0 ? line.substring(0, bar).strip() : line.substring(bar + 1).strip();
    }
}
