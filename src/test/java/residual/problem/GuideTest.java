package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the problems that the authors' guide shows. */
class GuideTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(title: (?s:.*?))```");

    @Test
    void everyWholeProblemOfTheGuideProvesItself() throws IOException {
        List<String> problems = YAML.matcher(Files.readString(Path.of("problems/README.md"))).results().map(m -> m.group(1)).toList();
        assertThat(problems).isNotEmpty();
        for (String text : problems) {
            Ledger ledger = new Ledger("guide.yaml");
            var problem = ProblemReader.read("c/s/guide", text.getBytes(StandardCharsets.UTF_8), ledger);
            assertThat(ledger.faults()).isEmpty();
            assertThat(SampleRun.of(problem.orElseThrow(), 3).faults("guide.yaml")).isEmpty();
        }
    }
}
