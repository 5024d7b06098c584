package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keeps the published schema and the readers in step. */
class SchemaTest {
    @Test
    void everyKeyThatAReaderAsksForIsInTheSchema() throws IOException {
        JsonNode schema = JsonDatum.parse(Files.readString(Path.of("src/main/resources/problem.schema.json")));
        Ledger ledger = new Ledger("all-kinds.yaml");
        ProblemReader.read("c/s/all-kinds", all().getBytes(StandardCharsets.UTF_8), ledger);
        assertThat(ledger.faults()).isEmpty();
        ledger.asked().forEach((kind, keys) -> assertThat(keysOf(schema, kind)).as(kind).containsAll(keys));
    }

    private static String all() throws IOException {
        return Files.readString(Path.of("src/test/resources/all-kinds.yaml"));
    }

    /** The properties of a kind, also where it is one of several forms. */
    private static TreeSet<String> keysOf(JsonNode schema, String kind) {
        JsonNode node = kind.equals("problem") ? schema : schema.path("$defs").path(kind.replace(' ', '-'));
        TreeSet<String> keys = new TreeSet<>(node.path("properties").propertyNames());
        node.path("anyOf").forEach(form -> keys.addAll(form.path("properties").propertyNames()));
        return keys;
    }
}
