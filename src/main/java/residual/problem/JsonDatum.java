package residual.problem;

import java.util.ArrayList;
import java.util.List;
import residual.problem.Datum.Mark;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON to a {@link Datum}, so that one reader serves problem files and commands. */
final class JsonDatum {
    private static final int DEEPEST = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private JsonDatum() {}

    /** The JSON of a text; a {@code JacksonException} where it is none. */
    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The value with every mark at the place given. */
    static Datum of(JsonNode node, Mark mark) {
        if (node.isObject()) {
            List<Datum.Pair> pairs = new ArrayList<>();
            node.properties().forEach(e -> pairs.add(new Datum.Pair(new Datum.Scalar(e.getKey(), true, mark), of(e.getValue(), mark))));
            return new Datum.Mapping(pairs, mark);
        }
        if (node.isArray()) {
            List<Datum> values = new ArrayList<>();
            node.forEach(value -> values.add(of(value, mark)));
            return new Datum.Listing(values, mark);
        }
        return new Datum.Scalar(node.isNull() ? "" : node.asString(), node.isString(), mark);
    }
}
