package residual.problem;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mapping of a known kind being read. It remembers which keys were asked for: every other key of the file is unknown, and the
 * keys asked for are those an unknown one may have been meant to be.
 */
final class Fields {
    private final String kind;
    private final Datum.Mapping mapping;
    private final Ledger ledger;
    private final Map<String, Datum.Pair> pairs = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int before;

    Fields(String kind, Datum.Mapping mapping, Ledger ledger) {
        this.kind = kind;
        this.mapping = mapping;
        this.ledger = ledger;
        this.before = ledger.count();
        mapping.pairs().forEach(pair -> pairs.put(pair.key().text(), pair));
    }

    boolean has(String key) {
        ask(key);
        return pairs.containsKey(key);
    }

    Optional<Entry> optional(String key) {
        ask(key);
        return Optional.ofNullable(pairs.get(key)).map(pair -> new Entry(pair.value(), ledger));
    }

    /** What is read from the value under the key, or the default where the key is missing. */
    <E> E optional(String key, Function<Entry, E> reading, E otherwise) {
        return optional(key).map(reading).orElse(otherwise);
    }

    /** What is read from the value under the key, or the stand-in after a fault where the key is missing. */
    <E> E required(String key, Function<Entry, E> reading, E standIn) {
        if (!has(key)) {
            missing("`" + key + "`");
        }
        return optional(key, reading, standIn);
    }

    String text(String key) {
        return required(key, Entry::text, "");
    }

    String text(String key, String otherwise) {
        return optional(key, Entry::text, otherwise);
    }

    List<Entry> list(String key) {
        return optional(key, Entry::list, List.of());
    }

    List<Entry.Named> named(String key) {
        return optional(key, Entry::named, List.of());
    }

    void missing(String what) {
        ledger.fault(mapping.mark(), "the " + kind + " lacks " + what);
    }

    /** Notes that what would prove the judging is missing. */
    void unproved(String what) {
        ledger.unproved(mapping.mark(), "the " + kind + " lacks " + what);
    }

    void fault(String message) {
        ledger.fault(mapping.mark(), message);
    }

    /** The first key of the mapping that is one of these. */
    List<String> present(Set<String> keys) {
        keys.forEach(this::ask);
        return pairs.keySet().stream().filter(keys::contains).toList();
    }

    /** The entry of the mapping as a whole. */
    Entry whole() {
        return new Entry(mapping, ledger);
    }

    /** The entry of a key itself, where the key is in the file. */
    Optional<Entry> key(String key) {
        return Optional.ofNullable(pairs.get(key)).map(pair -> new Entry(pair.key(), ledger));
    }

    /** Ends the reading: unknown keys are faults, and the result is built only where there was no fault inside this mapping. */
    <E> Optional<E> build(Supplier<E> result) {
        pairs.values().stream().filter(pair -> !asked.contains(pair.key().text())).forEach(this::unknown);
        return ledger.count() == before ? whole().attempt(result) : Optional.empty();
    }

    private void unknown(Datum.Pair pair) {
        String key = pair.key().text();
        String nearest = Suggestion.phrase(key, asked);
        String known = nearest.isEmpty() ? "; a " + kind + " has " + String.join(", ", asked.stream().sorted().toList()) : nearest;
        ledger.fault(pair.key().mark(), "unknown key `" + key + "`" + known);
    }

    private void ask(String key) {
        asked.add(key);
        ledger.ask(kind, key);
    }
}
