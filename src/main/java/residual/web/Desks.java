package residual.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A few desks at which work is done that may take long, each piece within its time: then its thread is interrupted, which evaluations heed. What reads files or the database is not done
 * here, for an interrupt closes them.
 */
final class Desks {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private final Semaphore free;
    private final Duration longest;
    private final Duration wait;

    Desks(int count, Duration longest) {
        this(count, longest, LONGEST_WAIT);
    }

    /** Desks for which one waits no longer than this. */
    Desks(int count, Duration longest, Duration wait) {
        this.free = new Semaphore(count, true);
        this.longest = longest;
        this.wait = wait;
    }

    /** For what is asked while somebody types: one processor stays free for the rest, and nobody waits long. */
    static Desks whileTyping() {
        return new Desks(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    /** Does the work on this thread; nothing where no desk becomes free soon. */
    <T> Optional<T> work(Supplier<T> work) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inTime(work));
        } finally {
            free.release();
        }
    }

    /** The same, and nothing either where the time was over before the work was done. */
    <T> Optional<T> whole(Supplier<T> work) {
        return work(() -> Optional.of(work.get()).filter(done -> !Thread.currentThread().isInterrupted())).flatMap(done -> done);
    }

    private boolean entered() {
        try {
            return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A watch interrupts this thread when the time is over; the interrupt is gone when this returns. */
    private <T> T inTime(Supplier<T> work) {
        Thread worker = Thread.currentThread();
        Thread watch = Thread.ofVirtual().start(() -> wake(worker));
        try {
            return work.get();
        } finally {
            watch.interrupt();
            settle(watch);
        }
    }

    private void wake(Thread worker) {
        try {
            Thread.sleep(longest);
            worker.interrupt();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static void settle(Thread watch) {
        boolean over = false;
        while (!over) {
            try {
                watch.join();
                over = true;
            } catch (InterruptedException late) {
                Thread.interrupted();
            }
        }
        Thread.interrupted();
    }
}
