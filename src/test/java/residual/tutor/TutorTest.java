package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.course.Attempt;
import residual.course.Draft;
import residual.course.Extension;
import residual.course.Store;
import residual.problem.Course;
import residual.problem.CourseRules;
import residual.problem.ProblemSet;
import residual.problem.SetRules;

class TutorTest {
    @TempDir Path folder;
    private final Exam exam = new Exam();
    private Store store;
    private Tutor tutor;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        tutor = new Tutor(store, exam.clock());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRightAnswerEarnsThePoints() {
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("right"));
        assertThat(receipt.verdict().outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(receipt.attempt()).isPresent();
        assertThat(receipt.progress().points()).isEqualTo(4);
        assertThat(receipt.progress().state()).isEqualTo(PartProgress.State.RIGHT);
    }

    @Test
    void aWrongAnswerSaysHowManyTriesAreLeftAndWhatTheAuthorAdds() {
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("wrong"));
        assertThat(receipt.notice()).isEqualTo("You have 2 tries left.");
        assertThat(receipt.remarks()).containsExactly("Think again.");
        assertThat(tutor.timeline(exam.seat("ada")).remarks(receipt.attempt().orElseThrow())).containsExactly("Think again.");
    }

    @Test
    void theBestAnswerCountsWhateverFollows() {
        tutor.submit(exam.seat("ada"), Answer.of("half"));
        Receipt worse = tutor.submit(exam.seat("ada"), Answer.of("wrong"));
        assertThat(worse.progress().points()).isEqualTo(2);
        assertThat(worse.progress().state()).isEqualTo(PartProgress.State.PARTIAL);
    }

    @Test
    void unreadableAndUndecidedAnswersCostNothing() {
        assertThat(tutor.submit(exam.seat("ada"), Answer.of("unreadable")).notice()).isEqualTo("This did not use up a try.");
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("undecided"));
        assertThat(receipt.progress().triesLeft()).hasValue(3);
        assertThat(receipt.progress().state()).isEqualTo(PartProgress.State.TRIED);
        assertThat(tutor.timeline(exam.seat("ada")).attempts()).hasSize(2);
    }

    @Test
    void anEqualAnswerGetsTheEarlierVerdictAndCostsNothing() {
        tutor.submit(exam.seat("ada"), Answer.of("wrong"));
        tutor.submit(exam.seat("ada"), Answer.of("half"));
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of(" wrong\n"));
        assertThat(receipt.notice()).startsWith("You gave this answer before, as submission 1.");
        assertThat(receipt.verdict().outcome()).isEqualTo(Outcome.INCORRECT);
        assertThat(receipt.progress().triesLeft()).hasValue(1);
        assertThat(exam.words().judged()).isEqualTo(2);
    }

    @Test
    void anUnreadableAnswerSentAgainIsNotKeptAgain() {
        tutor.submit(exam.seat("ada"), Answer.of("unreadable"));
        tutor.submit(exam.seat("ada"), Answer.of("unreadable"));
        assertThat(tutor.timeline(exam.seat("ada")).attempts()).hasSize(1);
    }

    @Test
    void afterTheLastTryNothingIsJudgedButEarlierAnswersCanBeLookedUp() {
        tutor.submit(exam.seat("ada"), Answer.of("wrong"));
        tutor.submit(exam.seat("ada"), Answer.of("wrong again"));
        assertThat(tutor.submit(exam.seat("ada"), Answer.of("half")).notice()).isEqualTo("That was your last try.");
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("right"));
        assertThat(receipt.verdict().feedback().getFirst())
                .isEqualTo(new Feedback("no-tries-left", "This part takes 3 tries, and you have used them all, so this answer was not judged."));
        assertThat(receipt.progress().points()).isEqualTo(2);
        assertThat(exam.words().judged()).isEqualTo(3);
        assertThat(tutor.submit(exam.seat("ada"), Answer.of("wrong")).notice()).contains("submission 1");
    }

    @Test
    void aHintLowersWhatLaterAnswersEarnButNotEarlierOnes() {
        assertThat(tutor.help(exam.seat("ada")).offers()).extracting(Help.Offer::text).containsOnly("");
        Help help = tutor.openHint(exam.seat("ada"), 0);
        assertThat(help.offers().getFirst().text()).isEqualTo("Look left.");
        tutor.openHint(exam.seat("ada"), 0);
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("right"));
        assertThat(receipt.progress().points()).isEqualTo(3);
        tutor.submit(exam.seat("bob"), Answer.of("right"));
        tutor.openHint(exam.seat("bob"), 0);
        assertThat(tutor.progress(exam.seat("bob")).points()).isEqualTo(4);
    }

    @Test
    void aHintForACertainMistakeWaitsForIt() {
        assertThat(tutor.openHint(exam.seat("ada"), 1).offers().get(1).state()).isEqualTo(Help.State.LOCKED);
        tutor.submit(exam.seat("ada"), Answer.of("wrong"));
        assertThat(tutor.help(exam.seat("ada")).offers().get(1).state()).isEqualTo(Help.State.OFFERED);
        assertThat(tutor.openHint(exam.seat("ada"), 1).offers().get(1).text()).isEqualTo("Look right.");
        assertThat(tutor.openHint(exam.seat("ada"), 99).offers()).hasSize(2);
    }

    @Test
    void aBrokenJudgeIsOurFaultAndCostsNothing() {
        assertThatThrownBy(() -> tutor.submit(exam.seat("ada"), Answer.of("breaks"))).isInstanceOf(DefectException.class)
                .hasMessageContaining("the mistake is ours");
        assertThat(tutor.progress(exam.seat("ada")).state()).isEqualTo(PartProgress.State.OPEN);
    }

    @Test
    void anAnswerAsLongAsABookIsRefusedUnjudged() {
        Receipt receipt = tutor.submit(exam.seat("ada"), Answer.of("1 ".repeat(2_500_000)));
        assertThat(receipt.verdict().feedback().getFirst().message()).startsWith("Your answer has 5,000,006 characters; at most 200,000");
        assertThat(receipt.attempt()).isEmpty();
        assertThat(exam.words().judged()).isZero();
    }

    @Test
    void aDraftWaitsUntilItIsSubmitted() {
        tutor.saveDraft(exam.seat("ada"), Answer.of("half of it"));
        assertThat(tutor.unfinished(exam.seat("ada"))).map(Draft::answer).contains(Answer.of("half of it"));
        exam.pass(Duration.ofSeconds(1));
        tutor.submit(exam.seat("ada"), Answer.of("half"));
        assertThat(tutor.unfinished(exam.seat("ada"))).isEmpty();
    }

    @Test
    void progressOfASetAddsUp() {
        tutor.submit(exam.seat("ada"), Answer.of("half"));
        SetProgress progress = tutor.progress("ada", exam.set(), Terms.FREE);
        assertThat(progress.points()).isEqualTo(2);
        assertThat(progress.outOf()).isEqualTo(10);
        assertThat(progress.parts()).isEqualTo(2);
        assertThat(progress.count(PartProgress.State.PARTIAL)).isEqualTo(1);
        assertThat(progress.count(PartProgress.State.OPEN)).isEqualTo(1);
        assertThat(progress.problems().getFirst().part("b").points()).isZero();
    }

    @Test
    void everythingIsThereAfterARestart() {
        tutor.submit(exam.seat("ada"), Answer.of("half"));
        tutor.openHint(exam.seat("ada"), 0);
        List<Attempt> before = tutor.timeline(exam.seat("ada")).attempts();
        close();
        open();
        assertThat(tutor.timeline(exam.seat("ada")).attempts()).isEqualTo(before);
        assertThat(tutor.submit(exam.seat("ada"), Answer.of("right")).progress().points()).isEqualTo(3);
    }

    @Test
    void theSeedDependsOnStudentAndProblemOnly() {
        assertThat(Seed.of("ada", "c/s/p")).isEqualTo(Seed.of("ada", "c/s/p")).isNotEqualTo(Seed.of("bob", "c/s/p"))
                .isNotEqualTo(Seed.of("ada", "c/s/q")).isBetween(0L, (1L << 53) - 1);
    }

    private Terms due(String local, SetRules.Moment marks) {
        SetRules rules = new SetRules(Optional.empty(), Optional.of(LocalDateTime.parse(local)), new SetRules.Late(0.25, 2), 1, Optional.empty(), marks, marks, 1);
        Course course = new Course("c", "Course", "", List.of(), new CourseRules(false, ZoneId.of("Europe/Zurich"), 2));
        return tutor.terms(course, new ProblemSet("s", "Set", "", List.of(), rules), "ada");
    }

    private Seat seat(Terms terms) {
        return new Seat("ada", exam.seat("ada").variant(), exam.seat("ada").part(), terms);
    }

    @Test
    void aLateAnswerEarnsLessAndOneTooLateIsNotJudged() {
        Seat late = seat(due("2026-03-28T12:00", new SetRules.Moment.AtOnce()));
        assertThat(tutor.submit(late, Answer.of("right")).progress().points()).isEqualTo(3);
        exam.pass(Duration.ofDays(2));
        Receipt receipt = tutor.submit(late, Answer.of("half"));
        assertThat(receipt.kind()).isEqualTo(Receipt.Kind.CLOSED);
        assertThat(receipt.verdict().feedback().getFirst().message()).startsWith("Answers were taken until 30 March 2026").contains("12:00 (Europe/Zurich)", "extension");
        assertThat(tutor.timeline(late).attempts()).hasSize(1);
        assertThat(tutor.saveDraft(late, Answer.of("half"))).isFalse();
    }

    @Test
    void aClockThatIsSetBackReordersNothing() {
        Seat seat = seat(due("2026-03-29T12:00", new SetRules.Moment.AtOnce()));
        tutor.submit(seat, Answer.of("wrong"));
        exam.pass(Duration.ofHours(-2));
        assertThat(tutor.submit(seat, Answer.of("half")).attempt().orElseThrow().number()).isEqualTo(2);
        assertThat(tutor.timeline(seat).attempts()).extracting(Attempt::number).containsExactly(2, 1);
        assertThat(tutor.progress(seat).points()).isEqualTo(2);
    }

    @Test
    void whatAnAnswerIsWorthIsHiddenUntilItIsReleased() {
        Seat seat = seat(due("2026-03-29T12:00", new SetRules.Moment.AfterDue()));
        Receipt receipt = tutor.submit(seat, Answer.of("wrong"));
        assertThat(receipt.verdict().feedback()).extracting(Feedback::key).containsExactly("handed-in");
        assertThat(receipt.notice()).isEmpty();
        assertThat(receipt.remarks()).isEmpty();
        assertThat(tutor.progress(seat).state()).isEqualTo(PartProgress.State.HANDED_IN);
        assertThat(tutor.help(seat).offers().get(1).state()).isEqualTo(Help.State.LOCKED);
        assertThat(tutor.submit(seat, Answer.of("unreadable")).verdict().outcome()).isEqualTo(Outcome.INVALID);
        exam.pass(Duration.ofDays(7));
        assertThat(tutor.timeline(seat).attempts().getLast().verdict().outcome()).isEqualTo(Outcome.INCORRECT);
    }

    @Test
    void anExtensionGivenLaterTakesTheLossBack() {
        SetRules rules = new SetRules(Optional.empty(), Optional.of(LocalDateTime.parse("2026-03-28T12:00")), new SetRules.Late(0.25, 2), 1, Optional.empty(),
                new SetRules.Moment.AtOnce(), new SetRules.Moment.AtOnce(), 1);
        ProblemSet set = new ProblemSet("s", "Set", "", exam.set().problems(), rules);
        Course course = new Course("c", "Course", "", List.of(set), new CourseRules(false, ZoneId.of("Europe/Zurich"), 2));
        tutor.openHint(exam.seat("ada"), 0);
        tutor.submit(seat(tutor.terms(course, set, "ada")), Answer.of("right"));
        assertThat(tutor.progress(exam.seat("ada")).points()).isEqualTo(2.25);
        assertThat(tutor.spendLateDays(course, set, "ada", 1)).isTrue();
        assertThat(tutor.progress(exam.seat("ada")).points()).isEqualTo(3);
        assertThat(tutor.timeline(exam.seat("ada")).attempts().getFirst().change().orElseThrow().creditBefore()).isEqualTo(0.5625);
        Dates dates = tutor.teaching().dates();
        assertThat(dates.give(course, Extension.fresh("c", "s", "ada", "", Optional.of(dates.now().plusSeconds(99_999)), 0).by("ada", "ill", dates.now()))).isZero();
        assertThat(tutor.spendLateDays(course, set, "ada", 0)).isTrue();
        assertThat(tutor.progress(exam.seat("ada")).points()).isEqualTo(3);
        assertThat(dates.withdraw(course, dates.of(course).getFirst().id())).isEqualTo(1);
        assertThat(tutor.progress(exam.seat("ada")).points()).isEqualTo(2.25);
    }
}
