package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import residual.course.Allowance;
import residual.problem.SetRules;
import residual.problem.SetRules.Late;
import residual.problem.SetRules.Moment;
import residual.tutor.Terms.Phase;

class TermsTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Late TWENTY_PERCENT = new Late(0.2, 3);

    private static Terms terms(String opens, String due, Late late, Allowance allowance) {
        SetRules rules = new SetRules(Optional.of(opens).filter(o -> !o.isEmpty()).map(LocalDateTime::parse), Optional.of(LocalDateTime.parse(due)), late, 2,
                Optional.empty(), new Moment.AtOnce(), new Moment.AfterDue(), 1);
        return new Terms(ZURICH, rules, 3, allowance);
    }

    private static Terms exam(Allowance allowance) {
        SetRules rules = new SetRules(Optional.of(LocalDateTime.parse("2026-06-01T08:00")), Optional.of(LocalDateTime.parse("2026-06-01T12:00")), Late.NONE, 0, Optional.of(60),
                new Moment.AfterDue(), new Moment.On(LocalDateTime.parse("2026-06-03T08:00")), 1);
        return new Terms(ZURICH, rules, 0, allowance);
    }

    private static Allowance begun(String at, int minutes) {
        return new Allowance(Optional.empty(), minutes, 0, 0, Optional.of(Instant.parse(at)), Optional.empty());
    }

    private static Allowance until(String moment) {
        return new Allowance(Optional.of(Instant.parse(moment)), 0, 0, 0, Optional.empty(), Optional.of(Instant.parse(moment)));
    }

    private static Instant zurich(String local) {
        return LocalDateTime.parse(local).atZone(ZURICH).toInstant();
    }

    @Test
    void aSetIsOpenFromItsOpeningToItsDueDateToTheMillisecond() {
        Terms terms = terms("2026-05-01T08:00", "2026-05-08T18:00", Late.NONE, Allowance.NONE);
        assertThat(terms.phase(zurich("2026-05-01T07:59:59.999"))).isEqualTo(Phase.BEFORE);
        assertThat(terms.phase(zurich("2026-05-01T08:00"))).isEqualTo(Phase.OPEN);
        assertThat(terms.phase(zurich("2026-05-08T18:00"))).isEqualTo(Phase.OPEN);
        assertThat(terms.phase(zurich("2026-05-08T18:00:00.001"))).isEqualTo(Phase.OVER);
    }

    @Test
    void eachDayBegunAfterTheDueDateCostsItsShare() {
        Terms terms = terms("", "2026-05-08T18:00", TWENTY_PERCENT, Allowance.NONE);
        assertThat(terms.worth(zurich("2026-05-08T18:00"))).isEqualTo(1);
        assertThat(terms.worth(zurich("2026-05-08T18:00:00.001"))).isEqualTo(0.8);
        assertThat(terms.worth(zurich("2026-05-09T18:00"))).isEqualTo(0.8);
        assertThat(terms.worth(zurich("2026-05-09T18:01"))).isEqualTo(0.6);
        assertThat(terms.phase(zurich("2026-05-11T18:00"))).isEqualTo(Phase.LATE);
        assertThat(terms.phase(zurich("2026-05-11T18:01"))).isEqualTo(Phase.OVER);
    }

    @Test
    void aLateDayIsADayOfTheCalendarAlsoWhereItHas23Or25Hours() {
        Terms spring = terms("", "2026-03-28T18:00", TWENTY_PERCENT, Allowance.NONE);
        assertThat(spring.worth(zurich("2026-03-29T18:00"))).isEqualTo(0.8);
        assertThat(Duration.between(zurich("2026-03-28T18:00"), zurich("2026-03-29T18:00"))).isEqualTo(Duration.ofHours(23));
        Terms autumn = terms("", "2026-10-24T18:00", TWENTY_PERCENT, Allowance.NONE);
        assertThat(autumn.worth(zurich("2026-10-25T18:00"))).isEqualTo(0.8);
        assertThat(autumn.worth(zurich("2026-10-25T18:01"))).isEqualTo(0.6);
    }

    @Test
    void aDateInTheHourThatIsSkippedOrRepeatedGivesTheLongerTime() {
        Terms skipped = terms("2026-03-29T02:30", "2026-04-05T12:00", Late.NONE, Allowance.NONE);
        assertThat(skipped.opens()).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(terms("", "2026-03-29T02:30", Late.NONE, Allowance.NONE).due()).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(terms("2026-10-25T02:30", "2026-11-01T12:00", Late.NONE, Allowance.NONE).opens()).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(terms("", "2026-10-25T02:30", Late.NONE, Allowance.NONE).due()).contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void theDayAfterThe28thOfFebruaryIsThe29thInALeapYear() {
        Terms leap = terms("", "2028-02-28T12:00", TWENTY_PERCENT, Allowance.NONE);
        assertThat(leap.worth(zurich("2028-02-29T12:00"))).isEqualTo(0.8);
        assertThat(leap.worth(zurich("2028-03-01T12:00"))).isEqualTo(0.6);
        assertThat(terms("", "2027-02-28T12:00", TWENTY_PERCENT, Allowance.NONE).worth(zurich("2027-03-01T12:00"))).isEqualTo(0.8);
    }

    @Test
    void anExtensionMovesTheDateOnlyForwards() {
        assertThat(terms("", "2026-05-08T18:00", Late.NONE, until("2026-05-10T10:00:00Z")).due()).contains(Instant.parse("2026-05-10T10:00:00Z"));
        assertThat(terms("", "2026-05-08T18:00", Late.NONE, until("2026-05-01T10:00:00Z")).due()).contains(zurich("2026-05-08T18:00"));
    }

    @Test
    void lateDaysThatAreSpentMoveTheDateAndUsedOnesDoNotComeBack() {
        Terms spent = terms("", "2026-05-08T18:00", Late.NONE, Allowance.NONE.withDays(2));
        assertThat(spent.due()).contains(zurich("2026-05-10T18:00"));
        assertThat(spent.daysLeft()).isEqualTo(1);
        assertThat(spent.maySpend(0, zurich("2026-05-08T17:00"))).isTrue();
        assertThat(spent.maySpend(0, zurich("2026-05-09T17:00"))).isFalse();
        assertThat(spent.maySpend(1, zurich("2026-05-09T17:00"))).isTrue();
        assertThat(spent.maySpend(3, zurich("2026-05-09T17:00"))).isFalse();
        assertThat(terms("", "2026-05-08T18:00", Late.NONE, Allowance.NONE).maySpend(1, zurich("2026-05-12T18:00"))).isFalse();
    }

    @Test
    void lateDaysAreThoseOfTheWholeCourse() {
        Terms poor = terms("", "2026-05-08T18:00", Late.NONE, new Allowance(Optional.empty(), 0, 0, 2, Optional.empty(), Optional.empty()));
        assertThat(poor.mostDays()).isEqualTo(1);
    }

    @Test
    void anExamRunsFromWhenItIsBegunAndEndsWithItsWindow() {
        assertThat(exam(Allowance.NONE).phase(zurich("2026-06-01T09:00"))).isEqualTo(Phase.UNBEGUN);
        assertThat(exam(begun("2026-06-01T07:00:00Z", 0)).phase(zurich("2026-06-01T10:00"))).isEqualTo(Phase.OPEN);
        assertThat(exam(begun("2026-06-01T07:00:00Z", 0)).phase(zurich("2026-06-01T10:00:01"))).isEqualTo(Phase.OVER);
        assertThat(exam(begun("2026-06-01T07:00:00Z", 15)).phase(zurich("2026-06-01T10:10"))).isEqualTo(Phase.OPEN);
        assertThat(exam(begun("2026-06-01T09:30:00Z", 0)).closes()).contains(zurich("2026-06-01T12:00"));
    }

    @Test
    void nothingIsReleasedWhileAnybodyMayStillHandIn() {
        Allowance another = new Allowance(Optional.empty(), 0, 0, 0, Optional.of(zurich("2026-06-01T08:00")), Optional.of(zurich("2026-06-02T12:00")));
        assertThat(exam(another).showsMarks(zurich("2026-06-01T13:00"))).isFalse();
        assertThat(exam(another).showsMarks(zurich("2026-06-02T12:01"))).isTrue();
        assertThat(exam(another).showsSolutions(zurich("2026-06-02T12:01"))).isFalse();
        assertThat(exam(another).showsSolutions(zurich("2026-06-03T08:00"))).isTrue();
        assertThat(terms("", "2026-05-08T18:00", TWENTY_PERCENT, Allowance.NONE).showsSolutions(zurich("2026-05-13T18:00"))).isFalse();
        assertThat(terms("", "2026-05-08T18:00", TWENTY_PERCENT, Allowance.NONE).showsSolutions(zurich("2026-05-13T18:01"))).isTrue();
    }
}
