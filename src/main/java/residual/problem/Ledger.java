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
    private int count;

    Ledger(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void fault(Mark mark, String message) {
        count++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(file, mark.line(), mark.column(), message));
        }
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
