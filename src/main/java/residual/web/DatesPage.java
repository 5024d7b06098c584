package residual.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import residual.course.Enrolment;
import residual.course.Extension;
import residual.course.Register;
import residual.course.Role;
import residual.problem.Course;
import residual.problem.ProblemSet;
import residual.problem.SetRules;
import residual.tutor.Dates;

/** The dates of a course's sets, and more time for single students and sections. */
final class DatesPage {
    private static final int MOST_MINUTES = 1440;
    /** Nothing was changed that could be told. */
    private static final int NONE = -1;
    private final Lectern lectern;
    private final Register register;
    private final Dates dates;

    DatesPage(Lectern lectern, Register register, Dates dates) {
        this.lectern = lectern;
        this.register = register;
        this.dates = dates;
    }

    /** A set with its dates in words, empty where it has none; {@code late} and {@code left} are its late curve in percent a day and days. */
    public record SetLine(String id, String title, String opens, String due, double late, int lateDays, int ownDays, int minutes, String marks, String solutions, double weight) {}

    /** Somebody who can be given more time: a person or a section. */
    public record Whom(String value, String name) {}

    /** More time that was given. */
    public record Given(long id, String set, String whom, String until, int minutes, String reason, String when) {}

    void show(Context context) {
        lectern.show(context, "dates", shown(context, NONE));
    }

    private Map<String, Object> shown(Context context, int changed) {
        Course course = lectern.course(context);
        Words words = new Words(context);
        List<Enrolment> students = register.enrolments().of(course.id()).stream().filter(e -> e.role() == Role.STUDENT).toList();
        Map<String, Object> shown = new HashMap<>(Map.of("sets", course.sets().stream().map(words::set).toList(), "zone", course.rules().zone().getId(), "lateDays", course.rules().lateDays(),
                "sections", register.enrolments().sections(course.id()).stream().map(s -> new Whom("section:" + s, s)).toList(),
                "students", students.stream().map(e -> new Whom("person:" + e.person().id(), e.called())).toList(),
                "extensions", dates.of(course).stream().map(e -> words.given(course, students, e)).toList(), "alert", "", "changed", changed));
        Stream.of("set", "for", "until", "minutes", "reason").forEach(name -> shown.put("typed_" + name, typed(context, name)));
        return shown;
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElseGet(() -> Form.text(context, name));
    }

    /** Gives more time; where anything is wrong with the form, nothing is changed. */
    void give(Context context) {
        Course course = lectern.course(context);
        ProblemSet set = set(course, Form.text(context, "set"));
        String until = Form.text(context, "until");
        Optional<Instant> moment = moment(until, course.rules().zone());
        int minutes = minutes(Form.text(context, "minutes"));
        String alert = alert(course, set, Form.text(context, "for"), until, moment, minutes);
        if (!alert.isEmpty()) {
            lectern.refuse(context, "dates", shown(context, NONE), alert);
            return;
        }
        String whom = Form.text(context, "for");
        String name = whom.substring(whom.indexOf(':') + 1);
        boolean person = whom.startsWith("person:");
        Extension extension = Extension.fresh(course.id(), set.id(), person ? name : "", person ? "" : name, moment, minutes)
                .by(lectern.visitor(context).id(), Form.text(context, "reason"), dates.now());
        lectern.show(context, "dates", shown(context, dates.give(course, extension)));
    }

    /** The key of the sentence about what is wrong; empty where nothing is. */
    private String alert(Course course, ProblemSet set, String whom, String until, Optional<Instant> moment, int minutes) {
        if (!isOf(course, whom)) {
            return "dates.alert.whom";
        }
        if (!until.isEmpty() && moment.isEmpty()) {
            return "dates.alert.until";
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            return "dates.alert.minutes";
        }
        if (moment.isEmpty() && minutes == 0 || minutes > 0 && !set.rules().isExam() && moment.isEmpty()) {
            return "dates.alert.nothing";
        }
        Optional<Instant> due = set.rules().due().map(d -> ends(d, course.rules().zone()));
        return moment.isPresent() && due.filter(moment.get()::isAfter).isEmpty() ? "dates.alert.early" : "";
    }

    private boolean isOf(Course course, String whom) {
        return whom.startsWith("section:") ? register.enrolments().sections(course.id()).contains(whom.substring("section:".length()))
                : whom.startsWith("person:") && register.enrolments().of(course.id(), whom.substring("person:".length())).isPresent();
    }

    private static ProblemSet set(Course course, String id) {
        return course.set(id).orElseThrow(NotFoundResponse::new);
    }

    /** A moment typed as a date and a time of the course; where the clock skips or repeats that hour, the later one. Days that no calendar has are none. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm").withResolverStyle(ResolverStyle.STRICT);
            return text.isEmpty() ? Optional.empty() : Optional.of(ends(LocalDateTime.parse(text, format), zone));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant ends(LocalDateTime date, ZoneId zone) {
        return date.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static int minutes(String text) {
        return text.isEmpty() ? 0 : text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    void withdraw(Context context) {
        Course course = lectern.course(context);
        String id = Form.text(context, "id");
        int changed = id.matches("\\d{1,18}") ? dates.withdraw(course, Long.parseLong(id)) : 0;
        lectern.show(context, "dates", shown(context, changed));
    }

    /** Lets all answers to a set be worth what its file says now. */
    void settle(Context context) {
        Course course = lectern.course(context);
        lectern.show(context, "dates", shown(context, dates.settle(course, set(course, Form.text(context, "set")))));
    }

    /** Dates in words, in the language of the visitor and the time zone of the course. */
    private final class Words {
        private final DateTimeFormatter format;

        Words(Context context) {
            format = Moments.in(lectern.visitor(context).locale(), lectern.course(context).rules().zone());
        }

        SetLine set(ProblemSet set) {
            SetRules r = set.rules();
            return new SetLine(set.id(), set.title(), r.opens().map(format::format).orElse(""), r.due().map(format::format).orElse(""), 100 * r.late().perDay(), r.late().days(), r.lateDays(),
                    r.minutes().orElse(0), moment(r.marks()), moment(r.solutions()), r.weight());
        }

        /** A date in words, or the key of the sentence that says when. */
        private String moment(SetRules.Moment moment) {
            return switch (moment) {
                case SetRules.Moment.AtOnce atOnce -> "at-once";
                case SetRules.Moment.AfterDue afterDue -> "after-due";
                case SetRules.Moment.Never never -> "never";
                case SetRules.Moment.On on -> format.format(on.date());
            };
        }

        Given given(Course course, List<Enrolment> students, Extension e) {
            String whom = e.person().isEmpty() ? e.section() : students.stream().filter(s -> s.person().id().equals(e.person())).map(Enrolment::called).findFirst().orElse(e.person());
            String set = course.set(e.set()).map(ProblemSet::title).orElse(e.set());
            return new Given(e.id(), set, whom, e.until().map(format::format).orElse(""), e.minutes(), e.reason(), format.format(e.made()));
        }
    }
}
