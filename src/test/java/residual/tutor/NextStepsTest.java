package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Outcome;
import residual.course.Store;
import residual.problem.Catalog;
import residual.problem.Problem;
import residual.problem.Variant;

/** What a student who asks for the next step is told, and what she pays. */
class NextStepsTest {
    private static final Problem PROBLEM = Catalog.open(Path.of("problems"), file -> {}).edition().problems().get("deep-learning/a-autoencoder/proof");
    private static final String BEGUN = "W2' (W2 W1 - I) X X' = (Uk' Uk Uk' - Uk') X X' = 0\n(W2 W1 - I) X X' W1' = (Uk Uk' - I) X X' Uk";
    private static final String DONE = BEGUN + "\n= (Uk Uk' - I) Uk Dk\n= Uk Dk - Uk Dk\n= 0";

    @TempDir Path folder;
    private final Seat seat = new Seat("ada", Variant.of(PROBLEM, 1), PROBLEM.part("proof").orElseThrow());
    private Store store;
    private Tutor tutor;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        tutor = new Tutor(store, Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Guidance.Offer offered(String answer) {
        tutor.saveDraft(seat, Answer.of(answer));
        return tutor.work(seat).guidance().next().orElseThrow();
    }

    @Test
    void eachRungIsPaidForOnceAndSaysMoreThanTheOneBefore() {
        for (int rung = 0; rung < 3; rung++) {
            Guidance.Offer offer = offered(BEGUN);
            assertThat(offer.rung()).isEqualTo(rung);
            tutor.openStep(seat, Answer.of(BEGUN), rung);
            tutor.openStep(seat, Answer.of(BEGUN), rung);
        }
        Guidance guidance = tutor.work(seat).guidance();
        assertThat(guidance.told()).hasSize(3);
        assertThat(guidance.told().get(0)).contains("**eigen**");
        assertThat(guidance.told().get(2)).contains("= (Uk*Uk' - I)*Uk*Dk");
        assertThat(guidance.next()).isEmpty();
        assertThat(tutor.submit(seat, Answer.of(DONE)).attempt().orElseThrow().credit()).isEqualTo(0.9, Offset.offset(1e-9));
    }

    @Test
    void whoWentOnSinceThePriceWasToldNeverPaysMore() {
        tutor.openStep(seat, Answer.of(BEGUN), 0);
        tutor.openStep(seat, Answer.of(BEGUN), 1);
        tutor.openStep(seat, Answer.of(BEGUN + "\n= (Uk Uk' - I) Uk Dk"), 2);
        assertThat(tutor.work(seat).guidance().told().get(2)).contains("takes");
        assertThat(tutor.submit(seat, Answer.of(DONE)).attempt().orElseThrow().credit()).isEqualTo(0.93, Offset.offset(1e-9));
    }

    @Test
    void whatIsTypedIsKeptWhenAStepIsAskedFor() {
        tutor.openStep(seat, Answer.of(BEGUN), 0);
        assertThat(tutor.unfinished(seat).orElseThrow().answer()).isEqualTo(Answer.of(BEGUN));
    }

    @Test
    void aCompleteDerivationNeedsNoStep() {
        assertThat(tutor.submit(seat, Answer.of(DONE)).verdict().outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(tutor.work(seat).guidance().next()).isEmpty();
    }
}
