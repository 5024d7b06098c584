package residual.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import residual.check.Manuscript;
import residual.check.Review;
import residual.check.Reviewer;
import residual.expr.ExprException;
import residual.problem.Declarations;
import residual.problem.Declarations.Trouble;
import residual.world.UndrawableException;

/** Checks derivations for anybody who asks, a few at a time and each within its time; worlds that were asked about lately are kept. */
final class Checker {
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_WORLDS = 40;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private final Duration longest;
    private final Semaphore desks = new Semaphore(MOST_AT_ONCE, true);
    private final Lately<Declarations.Text, Declarations.Result> worlds = new Lately<>(MOST_WORLDS);

    Checker(Duration longest) {
        this.longest = longest;
    }

    /** What came of a text: a review, or what is wrong with the declarations. */
    record Checked(Optional<Review> review, List<Trouble> troubles) {}

    /** Checks; nothing where too many are being checked at this moment. */
    Optional<Checked> check(CheckText boxes) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inTime(boxes));
        } finally {
            desks.release();
        }
    }

    private boolean entered() {
        try {
            return desks.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A watch interrupts this thread when the time is over; the interrupt is gone when this returns. */
    private Checked inTime(CheckText boxes) {
        Thread worker = Thread.currentThread();
        Thread watch = Thread.ofVirtual().start(() -> wake(worker));
        try {
            return checked(boxes);
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

    private Checked checked(CheckText boxes) {
        Declarations.Result declared = declared(boxes.declared());
        if (!declared.troubles().isEmpty()) {
            return new Checked(Optional.empty(), declared.troubles());
        }
        try {
            return new Checked(Optional.of(Reviewer.review(Manuscript.of(boxes.text()), declared.world(), declared.other())), List.of());
        } catch (ExprException | UndrawableException e) {
            return new Checked(Optional.empty(), List.of(new Trouble("facts", 0, e.getMessage())));
        }
    }

    private Declarations.Result declared(Declarations.Text text) {
        return worlds.get(text).orElseGet(() -> read(text));
    }

    /** What was read while the time ran out is not kept: it may be in trouble for that reason alone. */
    private Declarations.Result read(Declarations.Text text) {
        Declarations.Result read = Declarations.read(text);
        return Thread.currentThread().isInterrupted() ? read : worlds.keep(text, read);
    }
}
