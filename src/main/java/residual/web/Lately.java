package residual.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked for lately, at most so much of it: the longest unasked goes first. Many threads may ask at once. */
final class Lately<K, V> {
    private final Map<K, V> kept;

    Lately(int most) {
        kept = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Keeps a value, and gives it back. */
    synchronized V keep(K key, V value) {
        kept.put(key, value);
        return value;
    }
}
