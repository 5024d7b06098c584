package residual.expr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The labelled cases among the test resources, and the vocabulary that the symbols and definitions of a case make. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<Form>> DECOMPOSITIONS = Map.of(
            "svd", List.of(Form.MATRIX, Form.COLUMN, Form.MATRIX), "svdfull", List.of(Form.MATRIX, Form.MATRIX, Form.MATRIX),
            "eigh", List.of(Form.COLUMN, Form.MATRIX), "qr", List.of(Form.MATRIX, Form.MATRIX), "chol", List.of(Form.MATRIX));

    private Cases() {}

    static List<JsonNode> of(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases", file)).stream().map(JSON::readTree).toList();
    }

    static Vocabulary vocabulary(JsonNode row) {
        Set<String> sizes = new HashSet<>(row.get("dims").propertyNames());
        Map<String, Form> forms = new HashMap<>();
        row.get("symbols").properties().forEach(s -> forms.put(s.getKey(), form(s.getValue())));
        Vocabulary vocabulary = new Vocabulary(forms.keySet(), sizes, forms);
        for (JsonNode definition : row.get("defs")) {
            vocabulary = defined(vocabulary, definition.get(0).asString(), definition.get(1).asString());
        }
        return vocabulary;
    }

    private static Form form(JsonNode symbol) {
        boolean row = symbol.get("rows").asString().equals("1");
        boolean column = symbol.get("cols").asString().equals("1");
        return row ? column ? Form.SCALAR : Form.ROW : column ? Form.COLUMN : Form.MATRIX;
    }

    private static Vocabulary defined(Vocabulary vocabulary, String names, String text) {
        String function = text.replaceAll("\\(.*", "");
        String[] all = names.split(",");
        for (int i = 0; i < all.length; i++) {
            Form form = DECOMPOSITIONS.containsKey(function) ? DECOMPOSITIONS.get(function).get(i)
                    : new Forms(vocabulary).of(Reading.of(text, vocabulary).expression());
            vocabulary = vocabulary.with(all[i].strip(), form);
        }
        return vocabulary;
    }

    static String text(JsonNode row, String field) {
        return row.has(field) && !row.get(field).isNull() ? row.get(field).asString() : "";
    }
}
