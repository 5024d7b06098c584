package residual.tutor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import residual.course.Allowance;
import residual.problem.Course;
import residual.problem.ProblemSet;
import residual.problem.SetRules;
import residual.problem.SetRules.Moment;

/**
 * When and on what terms one student works on a set: its rules in the course's time zone, moved by what she was given. A date that falls into the hour a time zone
 * skips or repeats is read so that the student has the longer time. Days are days of the calendar, whatever hours they have.
 */
public record Terms(ZoneId zone, SetRules rules, int courseLateDays, Allowance allowance) {
    /** No dates: practice, and whoever teaches the course. */
    public static final Terms FREE = new Terms(ZoneOffset.UTC, SetRules.DEFAULT, 0, Allowance.NONE);

    /** Where a moment lies: before the set opens, before the student begins a timed exam, in time, late, or when no answer is taken. */
    public enum Phase { BEFORE, UNBEGUN, OPEN, LATE, OVER }

    static Terms of(Course course, ProblemSet set, Allowance allowance) {
        return new Terms(course.rules().zone(), set.rules(), course.rules().lateDays(), allowance);
    }

    public Phase phase(Instant now) {
        if (opens().filter(now::isBefore).isPresent()) {
            return Phase.BEFORE;
        }
        if (closes().filter(now::isAfter).isPresent()) {
            return Phase.OVER;
        }
        if (rules.isExam() && allowance.begun().isEmpty()) {
            return Phase.UNBEGUN;
        }
        return due().filter(now::isAfter).isPresent() ? Phase.LATE : Phase.OPEN;
    }

    /** Whether the student may not see the problems yet. */
    public boolean isHidden(Instant now) {
        return phase(now) == Phase.BEFORE || phase(now) == Phase.UNBEGUN;
    }

    /** Whether an answer is taken. */
    public boolean takes(Instant now) {
        return phase(now) == Phase.OPEN || phase(now) == Phase.LATE;
    }

    /** When the set opens, empty where it always was. */
    public Optional<Instant> opens() {
        return rules.opens().map(this::starts);
    }

    private Instant starts(LocalDateTime date) {
        ZoneOffsetTransition change = zone.getRules().getTransition(date);
        return change != null && change.isGap() ? change.getInstant() : date.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Until when an answer is in time for this student, empty where it always is. */
    public Optional<Instant> due() {
        return window().map(due -> rules.isExam() ? earliest(timeUp(), due) : due);
    }

    /** Until when an answer is taken from this student, empty where it always is. */
    public Optional<Instant> closes() {
        return window().map(due -> earliest(timeUp(), plusDays(due, rules.late().days())));
    }

    /** The set's due date with the student's extension and late days; what of an exam she does not begin is over then. */
    private Optional<Instant> window() {
        return rules.due().map(this::ends).map(due -> plusDays(later(due, allowance.until()), allowance.days()));
    }

    /** When the student's own time in an exam is up. */
    private Optional<Instant> timeUp() {
        return rules.minutes().flatMap(minutes -> allowance.begun().map(begun -> begun.plus(Duration.ofMinutes((long) minutes + allowance.minutes()))));
    }

    private Instant ends(LocalDateTime date) {
        return date.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private Instant plusDays(Instant moment, long days) {
        return days == 0 ? moment : ends(LocalDateTime.ofInstant(moment, zone).plusDays(days));
    }

    private static Instant later(Instant moment, Optional<Instant> other) {
        return other.filter(moment::isBefore).orElse(moment);
    }

    private static Instant earliest(Optional<Instant> moment, Instant other) {
        return moment.filter(other::isAfter).orElse(other);
    }

    /** Which day after the due date a moment lies in, from 1; 0 is in time. */
    public int day(Instant now) {
        Optional<Instant> due = due();
        int day = 0;
        while (due.isPresent() && day <= rules.late().days() && now.isAfter(plusDays(due.get(), day))) {
            day++;
        }
        return day;
    }

    /** The share of the points that an answer given now can earn. */
    public double worth(Instant now) {
        return rules.late().left(day(now));
    }

    /** Late days the student may spend on this set in all. */
    public int mostDays() {
        return rules.isExam() ? 0 : Math.min(rules.lateDays(), Math.max(0, courseLateDays - allowance.daysElsewhere()));
    }

    /** Late days the student has left for the whole course. */
    public int daysLeft() {
        return Math.max(0, courseLateDays - allowance.days() - allowance.daysElsewhere());
    }

    /** Whether the student may change the late days she spends here to so many: none that is used already comes back, and none is spent where it helps no more. */
    public boolean maySpend(int days, Instant now) {
        Terms changed = new Terms(zone, rules, courseLateDays, allowance.withDays(days));
        boolean used = days < allowance.days() && changed.phase(now) != Phase.OPEN;
        return days >= 0 && days <= mostDays() && !used && changed.phase(now) != Phase.OVER && phase(now) != Phase.BEFORE;
    }

    /** Whether what answers were worth is shown. */
    public boolean showsMarks(Instant now) {
        return reached(rules.marks(), now);
    }

    /** Whether solutions may be shown. */
    public boolean showsSolutions(Instant now) {
        return reached(rules.solutions(), now);
    }

    /** When marks are shown, empty where they are, or will not be by themselves. */
    public Optional<Instant> marksFrom(Instant now) {
        return from(rules.marks()).filter(now::isBefore);
    }

    private boolean reached(Moment moment, Instant now) {
        return moment instanceof Moment.AtOnce || from(moment).filter(from -> !now.isBefore(from)).isPresent();
    }

    private Optional<Instant> from(Moment moment) {
        return switch (moment) {
            case Moment.AtOnce atOnce -> Optional.empty();
            case Moment.Never never -> Optional.empty();
            case Moment.AfterDue afterDue -> everybodyIsDone();
            case Moment.On on -> Optional.of(starts(on.date()));
        };
    }

    /** When no student's answer is taken any more, with all extensions and all late days there are. */
    private Optional<Instant> everybodyIsDone() {
        int days = rules.late().days() + (rules.isExam() ? 0 : Math.min(rules.lateDays(), courseLateDays));
        return rules.due().map(this::ends).map(due -> Stream.of(later(due, allowance.latest()), later(due, allowance.until())).max(Comparator.naturalOrder()).get())
                .map(last -> plusDays(last, days).plusMillis(1));
    }

    /** A moment in the time zone of the course. */
    public ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }
}
