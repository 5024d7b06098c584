package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of the authors' guide: whole problems, and single parts in the problem that is shown before them. */
class GuideTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n((?s:.*?))```");

    static Stream<String> examples() throws IOException {
        List<String> problems = new ArrayList<>();
        String beginning = "";
        for (String block : YAML.matcher(Files.readString(Path.of("problems/README.md"))).results().map(m -> m.group(1)).toList()) {
            if (block.startsWith("- ")) {
                problems.add(beginning + "parts:\n" + block.indent(2));
            } else if (block.contains("\nparts:")) {
                problems.add(block);
            } else {
                beginning = block;
            }
        }
        return problems.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleProvesItself(String text) {
        Ledger ledger = new Ledger("guide.yaml");
        var problem = ProblemReader.read("c/s/guide", text.getBytes(StandardCharsets.UTF_8), ledger);
        assertThat(ledger.faults()).isEmpty();
        assertThat(SampleRun.of(problem.orElseThrow(), 3).faults("guide.yaml")).isEmpty();
    }

    @Test
    void everyKindHasAnExample() throws IOException {
        List<String> examples = examples().toList();
        assertThat(KindReader.all().keySet()).allSatisfy(kind -> assertThat(examples).anyMatch(text -> text.contains("  " + kind + ":")));
    }
}
