package residual.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import residual.problem.Fault;
import residual.problem.Manuscript;
import residual.problem.Problem;
import residual.problem.SampleRun;

/** What the samples of the problems that are served say of them, judged on one variant and once for each version. */
final class Proofs {
    private final Map<String, Proof> known = new ConcurrentHashMap<>();

    private record Proof(String version, List<Fault> faults) {}

    /** The samples of a problem that are not judged as they say. */
    List<Fault> of(Problem problem) {
        return known.compute(problem.path(), (path, proof) -> proof != null && proof.version().equals(problem.version()) ? proof : prove(problem)).faults();
    }

    private static Proof prove(Problem problem) {
        return new Proof(problem.version(), SampleRun.of(problem, 1).faults(Manuscript.file(problem.path())));
    }
}
