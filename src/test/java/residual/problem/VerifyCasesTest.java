package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs the labelled identities and derivations through what the command {@code verify} runs. */
class VerifyCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Map<String, String> OUTCOMES = Map.of("true", "holds", "false", "fails", "shape-error", "invalid", "undefined", "invalid");

    @ParameterizedTest
    @ValueSource(strings = {"ascii", "latex", "latex_alt", "numpy", "matlab"})
    void identities(String notation) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows("identities.jsonl")) {
            if (claims(row, notation)) {
                JsonNode told = verified(asked(row).put("statement", row.get(notation).asString()));
                String expected = OUTCOMES.get(row.get("truth").asString());
                if (!told.get("outcome").asString().equals(expected)) {
                    wrong.add(row.get("id") + " should be " + expected + ", not " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** In code the derivatives are given by their right sides alone, which claim nothing. */
    private static boolean claims(JsonNode row, String notation) {
        String text = row.path(notation).asString("");
        boolean code = notation.equals("numpy") || notation.equals("matlab");
        return !text.isEmpty() && (!code || text.contains("==") || text.contains("<=") || text.contains(">="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latex", "ascii"})
    void derivations(String notation) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows("derivations.jsonl")) {
            ObjectNode asked = asked(row);
            row.get("lines").forEach(line -> asked.withArray("lines").add(line.get(notation)));
            JsonNode told = verified(asked).get("lines");
            for (int i = 0; i < told.size(); i++) {
                compare(row, i, told.get(i), wrong);
            }
            checkFirst(row, told, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(JsonNode row, int i, JsonNode told, List<String> wrong) {
        JsonNode line = row.get("lines").get(i);
        boolean right = told.get("outcome").asString().equals(OUTCOMES.get(line.get("truth").asString()));
        boolean facts = !line.has("needs_by_ablation") || texts(line.get("needs_by_ablation")).equals(texts(told.get("uses")));
        if (!right || !facts) {
            wrong.add(row.get("id") + " line " + line + " is told " + told);
        }
    }

    private static void checkFirst(JsonNode row, JsonNode told, List<String> wrong) {
        int first = 1;
        while (first <= told.size() && told.get(first - 1).get("outcome").asString().equals("holds")) {
            first++;
        }
        int injected = row.get("injected").isNull() ? told.size() + 1 : row.get("injected").get("line").asInt();
        if (first != injected) {
            wrong.add(row.get("id") + " goes wrong in line " + injected + ", not " + first);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    @Test
    void theSameLineIsToldTheSame() {
        String line = "{\"dims\": {\"n\": 4}, \"symbols\": {\"A\": {\"rows\": \"n\", \"cols\": \"n\"}}, \"statement\": \"A^2 = A\"}";
        Set<String> told = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            told.add(VerifiedLine.verify(line, 1));
        }
        assertThat(told).hasSize(1);
    }

    private static ObjectNode asked(JsonNode row) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        List.of("id", "dims", "symbols", "defs", "facts", "droppable").forEach(field -> asked.set(field, row.path(field)));
        return asked;
    }

    private static JsonNode verified(ObjectNode asked) {
        asked.properties().removeIf(e -> e.getValue().isMissingNode());
        return JsonDatum.parse(VerifiedLine.verify(asked.toString(), 1));
    }

    private static List<JsonNode> rows(String file) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream().map(JsonDatum::parse).toList();
    }
}
