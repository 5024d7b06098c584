package residual.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.problem.Datum.Mark;

/** What is noted while one file is read: its faults, and which keys each kind of mapping was asked for. */
final class Ledger {
    private static final int MOST_FAULTS = 100;
    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private final List<Runnable> proofs = new ArrayList<>();
    private final boolean forgiving;
    private int count;

    Ledger(String file) {
        this(file, false);
    }

    private Ledger(String file, boolean forgiving) {
        this.file = file;
        this.forgiving = forgiving;
    }

    /** A ledger for a file that is being written: what is not proved yet is noted and stops nobody. */
    static Ledger forgiving(String file) {
        return new Ledger(file, true);
    }

    String file() {
        return file;
    }

    void fault(Mark mark, String message) {
        count++;
        note(mark, message);
    }

    /** A proof that is missing: a fault of a file that is to be served. */
    void unproved(Mark mark, String message) {
        count += forgiving ? 0 : 1;
        note(mark, message);
    }

    private void note(Mark mark, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(file, mark.line(), mark.column(), message));
        }
    }

    /** Leaves for {@link #prove} what takes long and may find a fault. */
    void later(Runnable proof) {
        proofs.add(proof);
    }

    /** Does what was left for later, unless the file has a fault already; whether it has none then. */
    boolean prove() {
        if (count == 0) {
            proofs.forEach(Runnable::run);
        }
        proofs.clear();
        return count == 0;
    }

    /** How many faults so far; a reader that sees no change may build what it read. */
    int count() {
        return count;
    }

    void ask(String kind, String key) {
        asked.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(key);
    }

    /** The keys that the readers know, by the kind of mapping: what the published schema must list. */
    Map<String, Set<String>> asked() {
        return asked;
    }

    List<Fault> faults() {
        return faults.stream().distinct().sorted().toList();
    }
}
