package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import residual.problem.Catalog;
import residual.problem.Fault;
import residual.problem.Problem;
import residual.problem.SampleRun;

@Timeout(30)
class DesksTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void whoseTimeIsOverIsInterruptedAndGoesOnUndisturbed() {
        assertThat(new Desks(1, SHORT).work(DesksTest::spin)).contains("interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoIsQuickIsNotDisturbedLater() throws InterruptedException {
        assertThat(new Desks(1, SHORT).work(() -> "quick")).contains("quick");
        Thread.sleep(SHORT.multipliedBy(2));
    }

    @Test
    void whereNoDeskBecomesFreeNothingIsDone() throws InterruptedException {
        Desks desks = new Desks(1, Duration.ofSeconds(20));
        CountDownLatch begun = new CountDownLatch(1);
        Thread busy = Thread.startVirtualThread(() -> desks.work(() -> {
            begun.countDown();
            return spin();
        }));
        begun.await();
        assertThat(desks.work(() -> "done")).isEmpty();
        busy.interrupt();
    }

    @Test
    void whatIsAskedWhileTypingIsWholeOrNotThere() {
        assertThat(new Desks(1, SHORT).whole(DesksTest::spin)).isEmpty();
        assertThat(new Desks(1, SHORT).whole(() -> "read")).contains("read");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static String spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "interrupted";
    }

    @Test
    void anAuthorIsToldThatHerSamplesTakeTooLongAndNoneOfThemIsCalledWrong() {
        Problem problem = Catalog.open(Path.of("src/test/site"), name -> {}).edition().problems().values().iterator().next();
        Thread.currentThread().interrupt();
        SampleRun broken = SampleRun.of(problem, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(broken.faults("first.yaml")).isNotEmpty().extracting(Fault::message).allMatch(m -> m.contains("the samples together take too long") || m.contains("no time left"));
    }
}
