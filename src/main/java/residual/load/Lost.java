package residual.load;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import residual.course.Store;
import residual.load.Ledger.Acknowledged;

/** Compares what the server said it had kept with what is there. */
final class Lost {
    private Lost() {}

    /** Which of these answers are not in the store of a folder that no server uses. */
    static List<Acknowledged> of(Path data, List<Acknowledged> acknowledged) {
        Set<Acknowledged> kept = new HashSet<>();
        try (Store store = Store.open(data)) {
            store.attempts().forEach(a -> kept.add(new Acknowledged(a.student(), a.problem(), a.part(), a.answer().texts())));
        }
        return acknowledged.stream().filter(answer -> !kept.contains(answer)).toList();
    }
}
