package residual.problem;

import java.lang.management.ManagementFactory;

/** What some work cost: processor time in milliseconds, and megabytes allocated, most of which are free again at once. */
record Cost(long milliseconds, long megabytes) {
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable work) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost((THREADS.getCurrentThreadCpuTime() - time) / 1_000_000, (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20);
    }

    /** Whether it is far from endless: bounds for code that has just been loaded and is watched by a fuzzer, many times what it needs otherwise. */
    boolean isBounded() {
        return milliseconds < 3_000 && megabytes < 4_000;
    }
}
