package residual.expr;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Broken text is refused with one of our exceptions, never with another: pieces of the cases are cut, doubled and mixed. */
class ReadingFuzzTest {
    private static final int TEXTS = 20_000;

    @Test
    void brokenTextIsReadOrRefused() throws IOException {
        List<JsonNode> rows = Cases.of("identities.jsonl");
        var random = new Random(11);
        for (int i = 0; i < TEXTS; i++) {
            JsonNode row = rows.get(random.nextInt(rows.size()));
            Vocabulary vocabulary = Cases.vocabulary(row);
            String text = broken(random, texts(row), texts(rows.get(random.nextInt(rows.size()))));
            assertThatCode(() -> read(text, vocabulary)).as(text).doesNotThrowAnyException();
        }
    }

    private static void read(String text, Vocabulary vocabulary) {
        try {
            Reading.of(text, vocabulary);
        } catch (ExprException refused) {
            refused.place();
        }
    }

    private static List<String> texts(JsonNode row) {
        var texts = new ArrayList<String>();
        for (String field : List.of("ascii", "latex", "latex_alt", "numpy", "matlab")) {
            texts.add(Cases.text(row, field));
        }
        return texts;
    }

    private static String broken(Random random, List<String> own, List<String> other) {
        String a = own.get(random.nextInt(own.size()));
        String b = other.get(random.nextInt(other.size()));
        int cut = random.nextInt(a.length() + 1);
        int from = random.nextInt(b.length() + 1);
        int to = from + random.nextInt(b.length() - from + 1);
        return switch (random.nextInt(4)) {
            case 0 -> a.substring(0, cut);
            case 1 -> a.substring(cut);
            case 2 -> a.substring(0, cut) + b.substring(from, to) + a.substring(cut);
            default -> a.substring(0, cut) + a.substring(Math.min(a.length(), cut + 1));
        };
    }
}
