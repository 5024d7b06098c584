package residual.load;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** How long requests took, and how many failed. Many threads note at once. */
final class Times {
    private long[] nanos = new long[64];
    private int count;
    private final LongAdder errors = new LongAdder();

    synchronized void note(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    void fail() {
        errors.increment();
    }

    long errors() {
        return errors.sum();
    }

    synchronized int count() {
        return count;
    }

    /** The time in milliseconds within which this share of the requests was answered, 0 where there were none. */
    synchronized double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
