package residual.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.Statement;
import residual.world.World;

/**
 * What a problem's variants are drawn from: its world, how the value of each symbol is drawn, the definitions in their order, banks of
 * words, and what a variant must satisfy to be kept.
 */
public record Setup(World world, Map<String, Draw> draws, List<Derived> derived, List<WordBank> words, List<Statement> require) {
    public Setup {
        draws = Map.copyOf(draws);
        derived = List.copyOf(derived);
        words = List.copyOf(words);
        require = List.copyOf(require);
    }

    /** Words of which one entry is drawn for each student; an entry gives lists of words by name, {@code ""} for a bank without names. */
    public record WordBank(String name, List<Map<String, List<String>>> entries) {
        public WordBank {
            entries = entries.stream().map(Map::copyOf).toList();
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("the words `" + name + "` have no entry to choose from");
            }
        }

        /** The name that {@code {{…}}} uses for a list of an entry: {@code pair.target}, or {@code city}. */
        String path(String key) {
            return key.isEmpty() ? name : name + "." + key;
        }
    }

    /** Whether variants differ from each other. */
    public boolean varies() {
        return !draws.isEmpty() || words.stream().anyMatch(bank -> bank.entries().size() > 1);
    }

    /** How the value of a symbol is drawn. */
    Optional<Draw> draw(String symbol) {
        return Optional.ofNullable(draws.get(symbol));
    }
}
