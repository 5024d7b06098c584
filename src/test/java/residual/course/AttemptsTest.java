package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Exhibit;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;

class AttemptsTest {
    private static final Question QUESTION = new Question("deep-learning/a/pca", "numbers");
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123Z");
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAttemptComesBackAsItWasAlsoAfterARestart() {
        Verdict verdict = new Verdict(Outcome.PARTIAL, 0.25, List.of(new Feedback("saddle", "The loss is \"3 %\" too high.", "W1 row 2")),
                List.of(new Exhibit.HeatMap("W'W", new double[][] {{1, Double.NaN}, {0, 2}}),
                        new Exhibit.Bars("σ", List.of("1"), List.of(new Exhibit.Series("best", List.of(0.5)))),
                        new Exhibit.Marks("lines", List.of(new Exhibit.Mark("A = B", "A=B", "holds", List.of("eigen"), "")))));
        Submission submission = submission("ada", new Answer(Map.of("W1", "1 2\n3 4", "W2", "ünï\u0000\uD83D\uDE00")));
        Kept.Recorded kept = (Kept.Recorded) store.attempts().record(submission, new Judgement(verdict, 0.9, 3));
        close();
        open();
        Attempt read = store.attempts().of("ada", QUESTION).getFirst();
        assertThat(read).usingRecursiveComparison().withComparatorForType(Double::compare, Double.class).isEqualTo(kept.attempt());
        assertThat(read.answer()).isEqualTo(submission.answer());
        assertThat(read.time()).isEqualTo(NOW);
        assertThat(store.attempts().standings("ada")).containsExactly(kept.standing());
    }

    @Test
    void anotherStudentSeesNothingOfIt() {
        record("ada", "1", 1);
        assertThat(store.attempts().of("bob", QUESTION)).isEmpty();
        assertThat(store.attempts().standing("bob", QUESTION).isFresh()).isTrue();
    }

    @Test
    void anEqualAnswerIsFreeHoweverItsBlanksStand() {
        record("ada", "1 2\n3 4", 0);
        assertThat(record("ada", "  1   2 \r\n3\t4\n", 0)).isInstanceOfSatisfying(Kept.Repeated.class, repeated -> {
            assertThat(repeated.earlier().number()).isEqualTo(1);
            assertThat(repeated.standing().tries()).isEqualTo(1);
        });
        assertThat(record("ada", "1 2 3 4", 0)).isInstanceOf(Kept.Recorded.class);
        assertThat(record("ada", "12\n34", 0)).isInstanceOf(Kept.Recorded.class);
    }

    @Test
    void theSameAnswerToAnotherVersionIsAnotherAttempt() {
        record("ada", "1", 0);
        Submission changed = new Submission("ada", QUESTION, "v2", 7, Answer.of("1"), NOW);
        assertThat(store.attempts().record(changed, judgement(1, 0))).isInstanceOf(Kept.Recorded.class);
    }

    @Test
    void theBestAttemptCountsAndHintsWeigh() {
        store.attempts().record(submission("ada", Answer.of("1")), new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0));
        store.attempts().record(submission("ada", Answer.of("2")), new Judgement(Verdict.ofScore(1, List.of()), 0.8, 0));
        store.attempts().record(submission("ada", Answer.of("3")), new Judgement(Verdict.ofScore(0, List.of()), 0.8, 0));
        Standing standing = store.attempts().standing("ada", QUESTION);
        assertThat(standing.credit()).isEqualTo(0.8);
        assertThat(standing.outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(standing.tries()).isEqualTo(3);
        assertThat(standing.best()).isEqualTo(store.attempts().of("ada", QUESTION).get(1).id());
    }

    @Test
    void whatCouldNotBeReadCostsNothingAndIsNoBetterThanAWrongAnswer() {
        store.attempts().record(submission("ada", Answer.of("(")), new Judgement(Verdict.invalid("bracket", "A bracket is open."), 1, 1));
        assertThat(store.attempts().standing("ada", QUESTION).tries()).isZero();
        assertThat(record("ada", "1", 1)).isInstanceOf(Kept.Recorded.class);
        assertThat(record("ada", "2", 1)).isInstanceOf(Kept.NoTriesLeft.class);
        assertThat(store.attempts().of("ada", QUESTION)).extracting(Attempt::number).containsExactly(2, 1);
    }

    @Test
    void manyTabsAtOnceCannotExceedTheLimitNorShareANumber() throws Exception {
        List<Kept> kept = atOnce(IntStream.range(0, 40).<Callable<Kept>>mapToObj(i -> () -> record("ada", "try " + i, 5)).toList());
        assertThat(kept).filteredOn(Kept.Recorded.class::isInstance).hasSize(5);
        assertThat(kept).filteredOn(Kept.NoTriesLeft.class::isInstance).hasSize(35);
        assertThat(store.attempts().of("ada", QUESTION)).extracting(Attempt::number).containsExactly(5, 4, 3, 2, 1);
        assertThat(store.attempts().standing("ada", QUESTION).tries()).isEqualTo(5);
    }

    @Test
    void theSameAnswerFromManyTabsIsOneAttempt() throws Exception {
        List<Kept> kept = atOnce(IntStream.range(0, 20).<Callable<Kept>>mapToObj(i -> () -> record("ada", "same", 5)).toList());
        assertThat(kept).filteredOn(Kept.Recorded.class::isInstance).hasSize(1);
        assertThat(kept).filteredOn(Kept.Repeated.class::isInstance).hasSize(19);
    }

    @Test
    void aChangeThatCannotBeMadeDoesNotStopItsNeighbours() throws Exception {
        List<Callable<Kept>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String student = i % 3 == 0 ? "x".repeat(60) + i : "s" + i;
            calls.add(() -> record(student, "1", 0));
        }
        int failed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Kept> call : threads.invokeAll(calls)) {
                failed += call.state() == Future.State.FAILED ? 1 : 0;
            }
        }
        assertThat(failed).isEqualTo(10);
        assertThat(store.attempts().of("s1", QUESTION)).hasSize(1);
        assertThat(store.attempts().of("s29", QUESTION)).hasSize(1);
    }

    @Test
    void afterClosingNothingIsTaken() {
        Attempts attempts = store.attempts();
        store.close();
        assertThatThrownBy(() -> attempts.record(submission("ada", Answer.of("1")), judgement(1, 0)))
                .isInstanceOf(NotKeptException.class).hasMessageContaining("not kept");
        open();
    }

    private Kept record(String student, String answer, int limit) {
        return store.attempts().record(submission(student, Answer.of(answer)), judgement(0, limit));
    }

    private static Judgement judgement(double score, int limit) {
        return new Judgement(Verdict.ofScore(score, List.of()), 1, limit);
    }

    private static Submission submission(String student, Answer answer) {
        return new Submission(student, QUESTION, "v1", 7, answer, NOW);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
        }
        return results;
    }
}
