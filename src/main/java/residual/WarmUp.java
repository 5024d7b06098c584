package residual;

import java.util.concurrent.TimeUnit;
import residual.problem.Edition;
import residual.problem.Problem;
import residual.problem.SampleRun;

/** Judges samples before the port opens, so that the first students do not wait for a cold machine. */
final class WarmUp {
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(300);

    private WarmUp() {}

    /** One variant of each problem, as far as a third of a second goes. */
    static void judge(Edition edition) {
        long start = System.nanoTime();
        for (Problem problem : edition.problems().values()) {
            if (System.nanoTime() - start > LONGEST) {
                return;
            }
            SampleRun.of(problem, 1);
        }
    }
}
