package residual.problem;

import java.lang.management.ManagementFactory;

/** What some work cost: processor time in milliseconds, and megabytes allocated, most of which are free again at once. */
record Cost(long milliseconds, long megabytes) {
    private static final boolean FUZZING = "1".equals(System.getenv("JAZZER_FUZZ"));
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable work) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost((THREADS.getCurrentThreadCpuTime() - time) / 1_000_000, (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20);
    }

    /** Whether it is what one judgement may cost: a quarter of a second and 64 MB. Code that has just been loaded may take longer. */
    boolean isBounded() {
        return milliseconds <= (FUZZING ? 250 : 2_000) && megabytes <= 64;
    }
}
