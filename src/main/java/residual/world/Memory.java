package residual.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers kept by what was asked. When there are too many, all are forgotten; what comes of work that was broken off is not kept. */
public final class Memory<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    public Memory(int most) {
        this.most = most;
    }

    /** The answer, worked out if it is not known. */
    public V of(K asked, Function<? super K, ? extends V> answer) {
        V kept = known.get(asked);
        return kept == null ? keep(asked, answer.apply(asked)) : kept;
    }

    /** The answer, if it is known. */
    public Optional<V> known(K asked) {
        return Optional.ofNullable(known.get(asked));
    }

    private V keep(K asked, V answer) {
        if (known.size() >= most) {
            known.clear();
        }
        if (!Thread.currentThread().isInterrupted()) {
            known.put(asked, answer);
        }
        return answer;
    }
}
