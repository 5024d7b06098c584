package residual.problem;

import java.lang.management.ManagementFactory;

/** What some work cost: processor time in milliseconds, and megabytes allocated, most of which are free again at once. */
record Cost(long milliseconds, long megabytes) {
    private static final int TRIES = 5;
    /** Code that Jazzer watches allocates about ten times as much as it does by itself. */
    private static final long MOST_MEGABYTES = Boolean.getBoolean("jazzer.hooks") ? 640 : 64;
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The cost of the work once the code for it is loaded: what seems too dear is done again. */
    static Cost of(Runnable work) {
        Cost cost = once(work);
        for (int i = 1; i < TRIES && !cost.isBounded(); i++) {
            cost = once(work);
        }
        return cost;
    }

    private static Cost once(Runnable work) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost((THREADS.getCurrentThreadCpuTime() - time) / 1_000_000, (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20);
    }

    /** Whether it is what one judgement may cost: a quarter of a second and 64 MB. */
    boolean isBounded() {
        return milliseconds <= 250 && megabytes <= MOST_MEGABYTES;
    }
}
