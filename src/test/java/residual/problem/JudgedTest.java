package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to parts of every kind with the outcome they must have, through what the command {@code judge} runs. A file of {@code judged/} has blocks: a line of JSON with
 * the part and its world, then lines {@code outcome score | answer}, where the score may be left out, several outcomes may be allowed ({@code invalid/incorrect}),
 * ⏎ is the end of a line, and an answer after {@code json} is a value of JSON.
 */
class JudgedTest {
    private static final Path FOLDER = Path.of("src/test/resources/residual/problem/judged");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAnswerIsJudgedRight(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        String part = "{}";
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            if (line.startsWith("{")) {
                part = line;
            } else if (!line.isBlank()) {
                compare(part, line, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(String part, String line, List<String> wrong) {
        int bar = line.indexOf('|');
        String[] expected = line.substring(0, bar).strip().split(" ");
        JsonNode told = JsonDatum.parse(JudgedLine.judge(asked(part, line.substring(bar + 1)).toString(), 1));
        boolean right = List.of(expected[0].split("/")).contains(told.get("outcome").asString())
                && (expected.length == 1 || Math.abs(told.get("score").asDouble() - Double.parseDouble(expected[1])) < 1e-4);
        if (!right) {
            wrong.add(line + " of " + part + " is told " + told);
        }
    }

    private static ObjectNode asked(String part, String answer) {
        ObjectNode asked = (ObjectNode) JsonDatum.parse(part);
        String text = answer.startsWith(" ") ? answer.substring(1) : answer;
        if (text.startsWith("json ")) {
            asked.set("answer", JsonDatum.parse(text.substring(5)));
        } else {
            asked.put("answer", text.replace("⏎", "\n"));
        }
        return asked;
    }
}
