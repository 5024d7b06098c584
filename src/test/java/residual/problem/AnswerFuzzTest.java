package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.check.Answer;
import residual.check.Given;
import residual.check.Outcome;
import residual.check.Verdict;

/** Whatever is typed as an answer to a part of any kind gets a verdict; see {@link ClaimFuzzTest} for how to look for more. */
class AnswerFuzzTest {
    private static final List<Part> PARTS = parts();

    private record Part(Asked asked, Given given) {}

    private static List<Part> parts() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/benchmark/parts.jsonl")).stream().map(AnswerFuzzTest::part).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Part> part(String line) {
        return Asked.read(new Entry(JsonDatum.of(JsonDatum.parse(line), new Datum.Mark(1, 1)), new Ledger("parts")).fields("line")).map(asked -> new Part(asked, asked.given()));
    }

    @FuzzTest(maxDuration = "10m")
    void answers(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Part part : PARTS) {
            Answer answer = part.asked().answer().texts().size() < 2 ? Answer.of(text) : new Answer(Map.of("W1", text, "W2", text));
            Cost cost = Cost.of(() -> check(part.asked().check().judge(answer, part.given())));
            assertThat(cost.isBounded()).as("%s for %s", cost, text).isTrue();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void linesOfFiles(byte[] bytes) {
        assertThat(JudgedLine.judge(new String(bytes, StandardCharsets.UTF_8), 1)).doesNotContain("broke the judge");
    }

    private static void check(Verdict verdict) {
        assertThat(verdict.score()).isBetween(0.0, 1.0);
        assertThat(verdict.outcome() == Outcome.CORRECT || !verdict.feedback().isEmpty() || verdict.outcome() == Outcome.UNGRADED).isTrue();
    }
}
