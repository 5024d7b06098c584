package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** Taking rosters, and the work of guests. */
class RosterTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final String FILE = "name,login,email,number,section\nAda,ada,ada@example.org,1,A\nBert,bert,,2,A\n";
    @TempDir
    Path data;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<RosterLine> lines(String text) {
        RosterFile file = RosterFile.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.troubles()).isEmpty();
        return file.lines();
    }

    private Roster.Outcome take(String text, boolean remove) {
        return store.roster().take("c", lines(text), store.roster().plan("c", lines(text)).key(), remove, NOW);
    }

    @Test
    void aRosterIsTakenOnceAndThenChangesNothing() {
        assertThat(store.roster().plan("c", lines(FILE)).added()).hasSize(2);
        assertThat(store.enrolments().of("c")).isEmpty();
        assertThat(take(FILE, false)).isEqualTo(new Roster.Outcome.Done(2, 0, 0));
        assertThat(store.enrolments().of("c")).extracting(Enrolment::called).containsExactly("Ada", "Bert");
        assertThat(store.accounts().named("ada@example.org").orElseThrow().login()).isEqualTo("ada");
        RosterPlan again = store.roster().plan("c", lines(FILE));
        assertThat(again.same()).hasSize(2);
        assertThat(again.added()).isEmpty();
        assertThat(again.changed()).isEmpty();
    }

    @Test
    void changesAreShownAndMadeAndWhoIsMissingStaysUnlessTakenOut() {
        take(FILE, false);
        String other = "name,login,number,section\nAda L.,ada,1,B\n";
        RosterPlan plan = store.roster().plan("c", lines(other));
        assertThat(plan.changed()).singleElement().satisfies(e -> assertThat(e.changes()).containsExactly(
                new RosterPlan.Change("name", "Ada", "Ada L."), new RosterPlan.Change("section", "A", "B")));
        assertThat(plan.missing()).extracting(Enrolment::called).containsExactly("Bert");
        assertThat(take(other, false)).isEqualTo(new Roster.Outcome.Done(0, 1, 0));
        assertThat(store.enrolments().of("c")).hasSize(2);
        assertThat(take(other, true)).isEqualTo(new Roster.Outcome.Done(0, 0, 1));
        assertThat(store.enrolments().of("c")).extracting(Enrolment::called).containsExactly("Ada L.");
    }

    @Test
    void nothingIsDoneWhereTheCourseChangedSinceThePlan() {
        String key = store.roster().plan("c", lines(FILE)).key();
        take("name,login\nCarl,carl\n", false);
        assertThat(store.roster().take("c", lines(FILE), key, true, NOW)).isInstanceOf(Roster.Outcome.Otherwise.class);
        assertThat(store.enrolments().of("c")).extracting(Enrolment::called).containsExactly("Carl");
    }

    @Test
    void anAccountOfAnotherCourseIsEnrolledAndNotChanged() {
        store.roster().take("other", lines(FILE), store.roster().plan("other", lines(FILE)).key(), false, NOW);
        take("name,login\nSomebody else,ada\n", false);
        assertThat(store.accounts().named("ada").orElseThrow().name()).isEqualTo("Ada");
        assertThat(store.enrolments().of("other")).extracting(Enrolment::called).containsExactly("Ada", "Bert");
    }

    @Test
    void aLineThatMeansTwoAccountsIsATrouble() {
        take(FILE, false);
        RosterPlan plan = store.roster().plan("c", lines("name,login,email\nWho,bert,ada@example.org\n"));
        assertThat(plan.troubles()).extracting(RosterTrouble::key).containsExactly("two-accounts");
        assertThat(store.roster().take("c", lines("name,login,email\nWho,bert,ada@example.org\n"), plan.key(), true, NOW)).isInstanceOf(Roster.Outcome.Otherwise.class);
        assertThat(store.enrolments().of("c")).hasSize(2);
    }

    private void submit(String student, String part, String answer, double score) {
        Submission s = new Submission(student, new Question("c/s/p", part), "v", 7, Answer.of(answer), NOW);
        store.attempts().record(s, new Judgement(new Verdict(Outcome.ofScore(score), score, List.of(), List.of()), 1, 0));
    }

    @Test
    void aGuestsWorkGoesToWhomItBelongsButNotWhereSheTriedHerself() {
        take(FILE, false);
        String ada = store.accounts().named("ada").orElseThrow().id();
        submit("guest", "a", "1", 0);
        submit("guest", "a", "2", 1);
        submit("guest", "b", "3", 1);
        submit(ada, "b", "4", 0);
        assertThat(store.claims().of("guest", ada)).containsExactly(new Claims.Work(new Question("c/s/p", "a"), 2));
        assertThat(store.claims().take("guest", ada, NOW)).isEqualTo(2);
        assertThat(store.attempts().of(ada, new Question("c/s/p", "a"))).hasSize(2);
        assertThat(store.attempts().standing(ada, new Question("c/s/p", "a")).credit()).isEqualTo(1);
        assertThat(store.attempts().standing(ada, new Question("c/s/p", "b")).credit()).isZero();
        assertThat(store.attempts().of("guest", "c/s/p")).hasSize(1);
        assertThat(store.claims().of("guest", ada)).isEmpty();
        assertThat(store.claims().take("guest", ada, NOW)).isZero();
        assertThat(store.claims().guests(ada)).containsExactly("guest");
        submit(ada, "a", "5", 0);
        assertThat(store.attempts().of(ada, new Question("c/s/p", "a"))).hasSize(3);
    }

    @Test
    void nobodyTakesTheWorkOfAnAccount() {
        take(FILE, false);
        String ada = store.accounts().named("ada").orElseThrow().id();
        String bert = store.accounts().named("bert").orElseThrow().id();
        submit(bert, "a", "1", 1);
        assertThat(store.claims().of(bert, ada)).isEmpty();
        assertThat(store.claims().take(bert, ada, NOW)).isZero();
    }
}
