package residual.load;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a run of students met: how long each kind of request took, what failed, and which answers the server said it had kept. */
final class Ledger {
    /** What is asked for. */
    enum Kind { PAGE, FILE, SUBMISSION, READING, DRAFT, HINT, BARE }

    /** An answer that the server said it had kept: whose, to which part of which problem, and what. */
    record Acknowledged(String student, String problem, String part, Map<String, String> texts) {
        /** Stands for the whole answer where there are very many. */
        UUID key() {
            String all = String.join("\0", student, problem, part, new TreeMap<>(texts).toString());
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Map<Kind, Times> times = new EnumMap<>(Kind.class);
    private final Times all = new Times();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final LongAdder acknowledgements = new LongAdder();
    private final long start = System.nanoTime();
    private volatile long last = start;

    Ledger() {
        for (Kind kind : Kind.values()) {
            times.put(kind, new Times());
        }
    }

    void note(Kind kind, long nanos, Reply reply) {
        last = System.nanoTime();
        times.get(kind).note(nanos);
        all.note(nanos);
        if (!reply.isFine()) {
            fail(kind, "status " + reply.status());
        }
    }

    void broken(Kind kind, Exception reason) {
        fail(kind, reason.toString());
    }

    private void fail(Kind kind, String reason) {
        times.get(kind).fail();
        all.fail();
        failures.merge(kind + ": " + reason, 1L, Long::sum);
    }

    void acknowledge(Acknowledged answer) {
        acknowledged.add(answer);
        acknowledgements.increment();
    }

    /** How many answers the server has said it had kept so far. */
    long acknowledgements() {
        return acknowledgements.sum();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Times all() {
        return all;
    }

    Times of(Kind kind) {
        return times.get(kind);
    }

    /** Requests a second, from the beginning to the last answer. */
    double perSecond(Kind kind) {
        return of(kind).count() / seconds();
    }

    double seconds() {
        return Math.max(1e-9, (last - start) / 1e9);
    }

    /** What failed and how often, empty where nothing did. */
    String failures() {
        return failures.entrySet().stream().map(f -> f.getValue() + " × " + f.getKey()).collect(Collectors.joining("; "));
    }
}
