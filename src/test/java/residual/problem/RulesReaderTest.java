package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residual.problem.SetRules.Moment;

class RulesReaderTest {
    private final Ledger ledger = new Ledger("set.yaml");

    private SetRules set(String text) {
        return content("algebra/one/set.yaml", text).set();
    }

    private ProblemFile.Title content(String name, String text) {
        return new ProblemFile(name).read(("title: One\n" + text).getBytes(StandardCharsets.UTF_8), ledger).title().orElseThrow();
    }

    private List<String> faults(String name, String text) {
        new ProblemFile(name).read(("title: One\n" + text).getBytes(StandardCharsets.UTF_8), ledger);
        return ledger.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void aSetIsAlwaysOpenUnlessItSaysOtherwise() {
        assertThat(set("")).isEqualTo(SetRules.DEFAULT);
        assertThat(content("algebra/course.yaml", "").course()).isEqualTo(CourseRules.DEFAULT);
    }

    @Test
    void everyRuleOfASetIsRead() {
        SetRules rules = set("""
                opens: 2026-09-01 08:00
                due: 2026-09-15 23:59
                late: {per-day: 10%, up-to: 3 days}
                late-days: 2
                weight: 1.5
                release: {marks: at-once, solutions: 2026-09-20}
                """);
        assertThat(rules.opens()).contains(LocalDateTime.of(2026, 9, 1, 8, 0));
        assertThat(rules.due()).contains(LocalDateTime.of(2026, 9, 15, 23, 59));
        assertThat(rules.late()).isEqualTo(new SetRules.Late(0.1, 3));
        assertThat(rules.lateDays()).isEqualTo(2);
        assertThat(rules.weight()).isEqualTo(1.5);
        assertThat(rules.solutions()).isEqualTo(new Moment.On(LocalDateTime.of(2026, 9, 20, 0, 0)));
    }

    @Test
    void anExamShowsNothingUntilItIsOver() {
        SetRules rules = set("due: 2026-09-15\nexam: {minutes: 90}");
        assertThat(rules.isExam()).isTrue();
        assertThat(rules.marks()).isEqualTo(new Moment.AfterDue());
        assertThat(rules.solutions()).isEqualTo(new Moment.AfterDue());
    }

    @Test
    void everyRuleOfACourseIsRead() {
        assertThat(content("algebra/course.yaml", "access: roster\ntime-zone: Europe/Zurich\nlate-days: 5").course())
                .isEqualTo(new CourseRules(true, ZoneId.of("Europe/Zurich"), 5));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-15, 2026-09-16T00:00", "2026-09-15 24:00, 2026-09-16T00:00", "2028-02-29 12:00, 2028-02-29T12:00", "2026-9-5 8:30, 2026-09-05T08:30",
        "2026-09-15T23:59, 2026-09-15T23:59"})
    void aDayIsMeantToItsEnd(String text, LocalDateTime due) {
        assertThat(set("due: " + text).due()).contains(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "due: 2026-02-29 | there is no 2026-02-29: that month has 28 days",
        "due: 2026-13-01 | there is no month 13",
        "due: 2026-09-15 25:00 | there is no time 25:00",
        "due: tomorrow | `tomorrow` is not a date such as 2026-09-01 08:00",
        "due: 15.09.2026 | `15.09.2026` is not a date",
        "late: {per-day: 10%, up-to: 3 weeks} | such as `3 days`, found `3 weeks`",
        "late: {per-day: 110%, up-to: 3} | a share lies between 0 and 1",
        "late-days: 2 | give the set a `due`",
        "exam: {minutes: 0} | a whole number from 1 to 10080",
        "release: {marks: du} | did you mean `due`",
        "release: {mark: due} | unknown key `mark`",
        "opens: 2026-09-16\\ndue: 2026-09-15 12:00 | before it opens",
        "weight: -1 | a weight is 0 or more",
        "du: 2026-09-15 | did you mean `due`"})
    void whatCannotBeMeantIsToldWithItsPlace(String text, String sentence) {
        assertThat(faults("algebra/one/set.yaml", text.replace("\\n", "\n"))).singleElement().asString().startsWith("set.yaml:").contains(sentence);
    }

    @Test
    void aCourseSaysWhichZoneWasMeant() {
        assertThat(faults("algebra/course.yaml", "time-zone: Europe/Zurch")).singleElement().asString().contains("`Europe/Zurch` is no time zone", "Europe/Zurich");
    }

    @Test
    void accessIsOneOfTwoWords() {
        assertThat(faults("algebra/course.yaml", "access: closed")).singleElement().asString().contains("expected one of open, roster");
    }
}
