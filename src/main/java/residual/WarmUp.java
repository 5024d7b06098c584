package residual;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import residual.problem.Catalog;
import residual.problem.Edition;
import residual.problem.Fault;
import residual.problem.Problem;
import residual.problem.SampleRun;

/** What a server does once its port is open: it proves the problem files, and judges samples, so that students do not wait for a cold machine. */
final class WarmUp {
    /** The first page goes before. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(4);

    private WarmUp() {}

    /** Begins in the background; faults that the proofs find are told. */
    static void begin(Catalog catalog, Consumer<Fault> told) {
        Edition before = catalog.edition();
        Thread.ofPlatform().daemon().name("residual-warm-up").start(() -> {
            pause();
            Edition proved = catalog.prove();
            proved.faults().stream().filter(fault -> !before.faults().contains(fault)).forEach(told);
            judge(proved);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One variant of each problem, as far as the time goes. */
    private static void judge(Edition edition) {
        long start = System.nanoTime();
        for (Problem problem : edition.problems().values()) {
            if (System.nanoTime() - start > LONGEST) {
                return;
            }
            SampleRun.of(problem, 1);
        }
    }
}
