package residual.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import residual.check.Answer;

/**
 * Reads an answer as files and commands write it: a text or number, a list (ticked options, slots, lines, or the rows of a matrix),
 * or one of these for each input by its name.
 */
final class AnswerReader {
    private final boolean matrices;

    private AnswerReader(boolean matrices) {
        this.matrices = matrices;
    }

    /** For the kind {@code matrix} a list of values is a row; for the others it is so many lines. */
    static AnswerReader of(String kind) {
        return new AnswerReader(kind.equals("matrix"));
    }

    Answer read(Entry entry) {
        if (!entry.isMapping()) {
            return Answer.of(text(entry));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        entry.named().forEach(named -> texts.put(named.name(), text(named.value())));
        return new Answer(texts);
    }

    private String text(Entry entry) {
        if (!entry.isListing()) {
            return entry.typed();
        }
        List<Entry> values = entry.list();
        boolean rows = matrices || values.stream().anyMatch(Entry::isListing);
        return rows ? row(entry) : values.stream().map(Entry::typed).collect(Collectors.joining("\n"));
    }

    private static String row(Entry entry) {
        return entry.isListing() ? entry.list().stream().map(AnswerReader::row).collect(Collectors.joining(", ", "[", "]")) : entry.typed();
    }
}
