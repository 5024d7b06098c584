package residual.tutor;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import residual.course.ProblemVersions;
import residual.problem.Problem;

/** Sees to it that the text of every problem file that judged an answer is kept, before the answer is. */
final class Sources {
    private final ProblemVersions versions;
    /** Spares a look into the store for each answer; what is missing here is only looked up once more. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Sources(ProblemVersions versions) {
        this.versions = versions;
    }

    void keep(Problem problem, Instant now) {
        if (!known.contains(problem.version())) {
            versions.keep(problem.path(), problem.version(), problem.source(), now);
            known.add(problem.version());
        }
    }
}
