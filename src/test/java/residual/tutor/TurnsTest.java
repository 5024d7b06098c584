package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Given;
import residual.check.Outcome;
import residual.check.Verdict;
import residual.problem.Part;

@Timeout(30)
class TurnsTest {
    private final Exam exam = new Exam();
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whatTakesTooLongIsBrokenOffUndecidedWithASentence() {
        Verdict verdict = judge(new Turns(1, 10, Duration.ofMillis(100), new SimpleMeterRegistry()), "derivation", "endless");
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.outcome().counts()).isFalse();
        assertThat(verdict.feedback().getFirst().message()).contains("took longer than 1 seconds", "it cost nothing").endsWith(".");
    }

    @Test
    void theThreadIsFreeAgainAfterwards() {
        Turns turns = new Turns(1, 10, Duration.ofSeconds(2), new SimpleMeterRegistry());
        judge(turns, "derivation", "endless");
        assertThat(judge(turns, "derivation", "quick").outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void whileOneTakesLongTheQuickKindsAreJudged() throws InterruptedException {
        Turns turns = new Turns(1, 10, Duration.ofSeconds(20), new SimpleMeterRegistry());
        Thread.startVirtualThread(() -> judge(turns, "derivation", "endless"));
        begun.await();
        assertThat(judge(turns, "number", "quick").outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void whereTooManyWaitTheNextIsToldSo() throws InterruptedException {
        Turns turns = new Turns(1, 1, Duration.ofSeconds(20), new SimpleMeterRegistry());
        Thread.startVirtualThread(() -> judge(turns, "derivation", "endless"));
        begun.await();
        Thread.startVirtualThread(() -> judge(turns, "derivation", "quick"));
        while (turns.waiting() == 0) {
            Thread.sleep(5);
        }
        assertThatThrownBy(() -> judge(turns, "derivation", "quick")).isInstanceOf(BusyException.class);
    }

    @Test
    void anAnswerThatIsJudgedAlikeForAllIsJudgedOnce() {
        AtomicInteger judged = new AtomicInteger();
        Turns turns = new Turns(1, 10, Duration.ofSeconds(2), new SimpleMeterRegistry());
        for (String student : List.of("ada", "bob", "eve")) {
            assertThat(turns.judge(seat(student, "derivation", new Counting(judged, true)), Answer.of("same")).score()).isEqualTo(0.5);
        }
        assertThat(judged).hasValue(1);
        turns.judge(seat("ada", "derivation", new Counting(judged, true)), Answer.of("another"));
        assertThat(judged).hasValue(2);
    }

    @Test
    void anAnswerThatIsJudgedByTheStudentsNumbersIsJudgedForEachStudent() {
        AtomicInteger judged = new AtomicInteger();
        Turns turns = new Turns(1, 10, Duration.ofSeconds(2), new SimpleMeterRegistry());
        List.of("ada", "bob").forEach(student -> turns.judge(seat(student, "number", new Counting(judged, false)), Answer.of("same")));
        assertThat(judged).hasValue(2);
    }

    private Verdict judge(Turns turns, String kind, String text) {
        Seat seat = seat(kind);
        return turns.judge(seat, () -> Judge.judge(seat, Answer.of(text)));
    }

    private Seat seat(String kind) {
        return seat("ada", kind, new Endless(begun));
    }

    private Seat seat(String student, String kind, Check check) {
        return new Seat(student, exam.seat(student).variant(), new Part("a", kind, "", 1, 0, check, List.of(), List.of(), "", List.of(), 1));
    }

    /** Counts how often it judges. */
    private record Counting(AtomicInteger judged, boolean isAlikeForAll) implements JudgesOnly {
        @Override
        public Verdict judge(Answer answer, Given given) {
            judged.incrementAndGet();
            return Verdict.ofScore(0.5, List.of());
        }
    }

    /** Computes until it is interrupted, as an evaluation does. */
    private record Endless(CountDownLatch begun) implements JudgesOnly {
        @Override
        public Verdict judge(Answer answer, Given given) {
            begun.countDown();
            while (answer.text().equals("endless") && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Verdict.ofScore(1, List.of());
        }
    }
}
