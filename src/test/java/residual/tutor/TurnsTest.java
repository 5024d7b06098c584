package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Given;
import residual.check.Input;
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

    private Verdict judge(Turns turns, String kind, String text) {
        Seat seat = seat(kind);
        return turns.judge(seat, () -> Judge.judge(seat, Answer.of(text)));
    }

    private Seat seat(String kind) {
        Seat seat = exam.seat("ada");
        return new Seat("ada", seat.variant(), new Part("a", kind, "", 1, 0, new Endless(begun), List.of(), List.of(), "", List.of(), 1));
    }

    /** Computes until it is interrupted, as an evaluation does. */
    private record Endless(CountDownLatch begun) implements Check {
        @Override
        public Verdict judge(Answer answer, Given given) {
            begun.countDown();
            while (answer.text().equals("endless") && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Verdict.ofScore(1, List.of());
        }

        @Override
        public List<Input> inputs(Given given) {
            return List.of();
        }

        @Override
        public Answer solution(Given given) {
            return Answer.of("");
        }
    }
}
