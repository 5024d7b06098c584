package residual.check;

import java.util.List;
import java.util.Map;

/**
 * What a student gave, raw: a text for each input by its name. A kind with a single input names it {@link #ONLY}.
 * Several values of one input (ticked options, the slots of a sequence) are lines of one text.
 */
public record Answer(Map<String, String> texts) {
    public static final String ONLY = "answer";

    public Answer {
        texts = Map.copyOf(texts);
    }

    public static Answer of(String text) {
        return new Answer(Map.of(ONLY, text));
    }

    /** The text of the only input, empty where nothing was given. */
    public String text() {
        return text(ONLY);
    }

    /** The text of one input, empty where nothing was given. */
    public String text(String input) {
        return texts.getOrDefault(input, "");
    }

    /** The lines of the only input, blank ones kept: ticked options, or slots. */
    public List<String> lines() {
        return text().lines().toList();
    }

    public boolean isBlank() {
        return texts.values().stream().allMatch(String::isBlank);
    }
}
