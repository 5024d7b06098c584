package residual.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.problem.Setup.WordBank;

/**
 * Reads one bank of words: {@code pair: {choose: [{source: […], target: […]}, …]}} with named lists in each entry, {@code city: {choose:
 * [Paris, Rome]}}, or words that are the same for all ({@code pair: {source: […]}}).
 */
final class WordsReader {
    private WordsReader() {}

    static Optional<WordBank> bank(Entry.Named named) {
        List<Map<String, List<String>>> entries = entries(named.value());
        entries.stream().filter(e -> !e.keySet().equals(entries.getFirst().keySet())).findFirst().ifPresent(odd ->
                named.value().fault("the entries of `" + named.name() + "` have different names: " + entries.getFirst().keySet() + " and " + odd.keySet()));
        return named.value().attempt(() -> new WordBank(named.name(), entries));
    }

    private static List<Map<String, List<String>>> entries(Entry entry) {
        if (entry.isMapping() && entry.named().stream().anyMatch(named -> named.name().equals("choose"))) {
            Fields fields = entry.fields("bank of words");
            List<Map<String, List<String>>> entries = fields.list("choose").stream().map(WordsReader::lists).toList();
            fields.build(() -> entries);
            return entries;
        }
        return List.of(lists(entry));
    }

    private static Map<String, List<String>> lists(Entry entry) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (entry.isMapping()) {
            entry.named().forEach(named -> lists.put(named.name(), words(named.value())));
        } else {
            lists.put("", words(entry));
        }
        return lists;
    }

    /** A list of words, or a text whose words they are. */
    private static List<String> words(Entry entry) {
        return entry.texts().stream().flatMap(text -> List.of(text.split("\\s+")).stream()).toList();
    }
}
