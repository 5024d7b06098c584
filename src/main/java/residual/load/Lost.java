package residual.load;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import residual.course.Attempt;
import residual.course.Store;
import residual.load.Ledger.Acknowledged;

/** Compares what the server said it had kept with what is there. */
final class Lost {
    private Lost() {}

    /** Which of these answers are not in the store of a folder that no server uses. */
    static List<Acknowledged> of(Path data, List<Acknowledged> acknowledged) {
        Set<UUID> lost = keys(data, acknowledged.stream().map(Acknowledged::key).toList());
        return acknowledged.stream().filter(answer -> lost.contains(answer.key())).toList();
    }

    /** The same by the keys of the answers. */
    static Set<UUID> keys(Path data, Collection<UUID> acknowledged) {
        Set<UUID> left = new HashSet<>(acknowledged);
        try (Store store = Store.open(data)) {
            store.attempts().forEach(attempt -> left.remove(answer(attempt).key()));
        }
        return left;
    }

    private static Acknowledged answer(Attempt attempt) {
        return new Acknowledged(attempt.student(), attempt.problem(), attempt.part(), attempt.answer().texts());
    }
}
