package residual.tutor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.world.Memory;

/**
 * Judges answers so that one that takes long holds up no page: kinds whose judging computes take turns on a few threads of their own, each for a bounded time; the others, which only
 * compare, are judged at once.
 */
final class Turns {
    private static final Set<String> QUICK = Set.of("number", "choice", "sequence", "text");
    private static final int WAITING = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** A class gives many an answer more than once; verdicts with their pictures take some kilobytes each. */
    private static final int MOST_KNOWN = 1000;
    private final Memory<Asked, Verdict> known = new Memory<>(MOST_KNOWN);
    private final ThreadPoolExecutor judges;
    private final Duration longest;
    private final MeterRegistry meters;

    Turns(int threads, int waiting, Duration longest, MeterRegistry meters) {
        this.meters = meters;
        this.longest = longest;
        judges = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), Thread.ofPlatform().daemon().name("residual-judge-", 0).factory());
        judges.allowCoreThreadTimeOut(true);
        Gauge.builder("residual.judging.waiting", judges, pool -> pool.getQueue().size()).description("Answers that wait to be judged").register(meters);
        Gauge.builder("residual.judging.busy", judges, ThreadPoolExecutor::getActiveCount).description("Answers being judged by the pool").register(meters);
    }

    /** As many at once as the machine has processors. */
    static Turns forThisMachine(MeterRegistry meters) {
        return new Turns(Runtime.getRuntime().availableProcessors(), WAITING, LONGEST, meters);
    }

    /** The verdict on an answer, as {@link #judge(Seat, Supplier)}. One that is the same for all students is worked out for the first who gives that answer. */
    Verdict judge(Seat seat, Answer answer) {
        if (!seat.part().check().isAlikeForAll()) {
            return judge(seat, () -> Judge.judge(seat, answer));
        }
        Asked asked = Asked.of(seat, answer);
        return known.known(asked).orElseGet(() -> judge(seat, () -> known.of(asked, a -> Judge.judge(seat, answer))));
    }

    /** An answer to a part, and what of the student's variant its judging looks at. */
    private record Asked(String problem, String version, String part, Map<String, Integer> sizes, Answer answer) {
        static Asked of(Seat seat, Answer answer) {
            return new Asked(seat.variant().problem().path(), seat.version(), seat.part().id(), seat.variant().given().values().sizes(), answer);
        }
    }

    /** The verdict; undecided where there was no time for one. Throws {@link BusyException} where too many wait, and {@link DefectException}. */
    Verdict judge(Seat seat, Supplier<Verdict> work) {
        Timer timer = Timer.builder("residual.judging").description("Judging an answer, with waiting for a turn").tag("kind", seat.part().kind()).register(meters);
        return timer.record(() -> QUICK.contains(seat.part().kind()) ? work.get() : inTurn(work));
    }

    /** What comes of work that computes and reads no store; {@code otherwise} where too many wait or it takes too long. */
    <T> T within(Supplier<T> work, T otherwise) {
        try {
            return await(judges.submit(work::get), () -> otherwise);
        } catch (RejectedExecutionException e) {
            return otherwise;
        }
    }

    private Verdict inTurn(Supplier<Verdict> work) {
        try {
            return await(judges.submit(work::get), this::tooLong);
        } catch (RejectedExecutionException e) {
            throw new BusyException();
        }
    }

    /** Interrupting makes the evaluation give up at its next step; what it then says of the answer is not used. */
    private <T> T await(Future<T> verdict, Supplier<T> late) {
        try {
            return verdict.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            verdict.cancel(true);
            return late.get();
        } catch (InterruptedException e) {
            verdict.cancel(true);
            Thread.currentThread().interrupt();
            throw new BusyException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e.getCause());
        }
    }

    private Verdict tooLong() {
        String sentence = "Judging this answer took longer than " + Math.max(1, longest.toSeconds()) + " seconds and was broken off, so nothing is said about it and it cost nothing. "
                + "Give it in a simpler form, with smaller powers and fewer terms; if it should be right as it is, tell your instructor.";
        return new Verdict(Outcome.UNDECIDED, 0, List.of(new Feedback("took-too-long", sentence)), List.of());
    }

    /** How many answers wait for their turn. */
    int waiting() {
        return judges.getQueue().size();
    }
}
