package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Outcome;
import residual.check.Verdict;

class GradingsTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Question QUESTION = new Question("c/s/p", "a");
    private Store store;
    private String teacher;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.open(folder);
        String token = store.links().toJoin("c", Role.INSTRUCTOR, "", null, NOW);
        teacher = ((Links.Outcome.Done) store.links().follow(token, new Names("T", "t", ""), "hash", NOW)).person().id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Attempt submit(String answer, Verdict verdict) {
        Submission submission = new Submission("ada", QUESTION, "v1", 1, Answer.of(answer), NOW);
        return ((Kept.Recorded) store.attempts().record(submission, new Judgement(verdict, 1, 0))).attempt();
    }

    private static Verdict provisional(double score) {
        return new Verdict(Outcome.UNGRADED, score, List.of(), List.of());
    }

    private Standing standing() {
        return store.attempts().standing("ada", QUESTION);
    }

    private void grade(Attempt attempt, double score) {
        store.attempts().grade(List.of(attempt.graded(Change.Kind.PERSON, Verdict.ofScore(score, List.of()), 1, teacher, NOW)));
    }

    @Test
    void aGradedAttemptShowsBothAndItsOwnRowStays() {
        Attempt attempt = submit("1", Verdict.ofScore(0, List.of()));
        store.attempts().grade(List.of(new Grading(attempt.id(), Change.Kind.REGRADE, Verdict.ofScore(1, List.of()), 0.8, "v2", "The file was wrong.", "", NOW)));
        Attempt read = store.attempts().of("ada", QUESTION).getFirst();
        assertThat(read.credit()).isEqualTo(0.8);
        assertThat(read.version()).isEqualTo("v2");
        assertThat(read.change()).contains(new Change(Change.Kind.REGRADE, Verdict.ofScore(0, List.of()), 0, "v1", "The file was wrong.", NOW));
        assertThat(standing()).extracting(Standing::credit, Standing::outcome, Standing::tries).containsExactly(0.8, Outcome.CORRECT, 1);
    }

    @Test
    void aTextWaitsWithItsProvisionalScoreUntilAPersonGradesIt() {
        Attempt first = submit("one", provisional(0.9));
        assertThat(standing()).extracting(Standing::outcome, Standing::credit, Standing::best).containsExactly(Outcome.UNGRADED, 0.9, first.id());
        grade(first, 0.5);
        assertThat(standing()).extracting(Standing::outcome, Standing::credit).containsExactly(Outcome.PARTIAL, 0.5);
    }

    @Test
    void anotherTextWaitsAndTheGradedOneCountsMeanwhile() {
        grade(submit("one", provisional(0.9)), 0.5);
        Attempt second = submit("two", provisional(0.7));
        assertThat(standing()).extracting(Standing::outcome, Standing::credit, Standing::best).containsExactly(Outcome.UNGRADED, 0.5, second.id());
        grade(second, 0.25);
        assertThat(standing()).extracting(Standing::outcome, Standing::credit).containsExactly(Outcome.PARTIAL, 0.5);
    }

    @Test
    void aMarkSetByHandStandsWhateverComesLaterUntilItIsTakenBack() {
        submit("1", Verdict.ofScore(0.5, List.of()));
        store.fixedMarks().set(new FixedMark(0, "ada", QUESTION, 0.25, "copied", teacher, NOW));
        submit("2", Verdict.ofScore(1, List.of()));
        assertThat(standing()).extracting(Standing::credit, Standing::fixed, Standing::submissions).containsExactly(0.25, true, 2);
        assertThat(store.fixedMarks().of("ada")).extracting(FixedMark::reason).containsExactly("copied");
        store.fixedMarks().withdraw("ada", QUESTION, teacher, NOW);
        assertThat(standing()).extracting(Standing::credit, Standing::fixed).containsExactly(1.0, false);
        assertThat(store.fixedMarks().of("ada")).isEmpty();
    }

    @Test
    void aMarkCanBeSetWhereNothingWasSubmitted() {
        store.fixedMarks().set(new FixedMark(0, "bob", QUESTION, 1, "told it to me", teacher, NOW));
        assertThat(store.attempts().standing("bob", QUESTION).credit()).isEqualTo(1);
        store.fixedMarks().withdraw("bob", QUESTION, teacher, NOW);
        store.attempts().record(new Submission("bob", QUESTION, "v1", 1, Answer.of("1"), NOW), new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0));
        assertThat(store.attempts().standing("bob", QUESTION)).extracting(Standing::credit, Standing::outcome).containsExactly(0.5, Outcome.PARTIAL);
    }
}
