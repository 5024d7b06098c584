package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.check.Check;
import residual.check.ChoiceCheck;
import residual.check.ChoiceCheck.Credit;
import residual.check.ChoiceCheck.Option;

/** Reads {@code choice: {options: [{text: …, right: true, say: …}, …], several: true}}. */
final class ChoiceReader implements KindReader {
    private static final Map<String, Credit> CREDITS = Words.of(Credit.values());

    @Override
    public Optional<Check> read(Entry entry, Scope scope) {
        Fields fields = entry.fields("choice");
        List<Option> options = options(fields.required("options", Entry::list, List.of()));
        boolean several = fields.optional("several", Entry::flag, options.stream().filter(Option::right).count() > 1);
        Credit credit = fields.optional("credit", e -> e.word(CREDITS).orElse(Credit.ALL_OR_NOTHING), Credit.ALL_OR_NOTHING);
        boolean shuffle = fields.optional("shuffle", Entry::flag, true);
        return fields.build(() -> new ChoiceCheck(options, several, credit, shuffle));
    }

    private static List<Option> options(List<Entry> entries) {
        List<Option> options = new ArrayList<>();
        for (Entry entry : entries) {
            String letter = String.valueOf((char) ('a' + options.size() % 26));
            options.add(entry.isText() ? new Option(letter, entry.text(), false, "") : option(entry.fields("option"), letter));
        }
        return options;
    }

    private static Option option(Fields fields, String letter) {
        Option option = new Option(fields.optional("key", Entry::id, letter), fields.text("text"),
                fields.optional("right", Entry::flag, false), fields.text("say", ""));
        return fields.build(() -> option).orElse(option);
    }
}
