package residual.problem;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.problem.SetRules.Moment;

/** Reads how a course or a set runs from its file. */
final class RulesReader {
    private static final int MOST_DAYS = 100;
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})(?:\\s*days?)?");
    private static final Map<String, Moment> MOMENTS = new LinkedHashMap<>();

    static {
        MOMENTS.put("at-once", new Moment.AtOnce());
        MOMENTS.put("due", new Moment.AfterDue());
        MOMENTS.put("never", new Moment.Never());
    }

    private RulesReader() {}

    static CourseRules course(Fields fields) {
        boolean roster = fields.optional("access", e -> e.word(access()).orElse(false), false);
        ZoneId zone = fields.optional("time-zone").flatMap(e -> e.parsed(RulesReader::zone)).orElse(CourseRules.DEFAULT.zone());
        int lateDays = fields.optional("late-days", e -> e.whole(0, MOST_DAYS), 0);
        return new CourseRules(roster, zone, lateDays);
    }

    private static Map<String, Boolean> access() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("open", false);
        words.put("roster", true);
        return words;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("`" + name + "` is no time zone" + Suggestion.phrase(name, ZoneId.getAvailableZoneIds())
                    + "; zones are written like Europe/Zurich");
        }
    }

    /** The rules of a set; what contradicts itself is a fault of the whole file and leaves the defaults. */
    static SetRules set(Fields fields) {
        Optional<LocalDateTime> opens = fields.optional("opens").flatMap(e -> e.parsed(DateText::start));
        Optional<LocalDateTime> due = fields.optional("due").flatMap(e -> e.parsed(DateText::end));
        SetRules.Late late = fields.optional("late", RulesReader::late, SetRules.Late.NONE);
        int lateDays = fields.optional("late-days", e -> e.whole(0, MOST_DAYS), 0);
        Optional<Integer> minutes = fields.optional("exam").flatMap(RulesReader::minutes);
        Optional<Fields> release = fields.optional("release").map(e -> e.fields("release"));
        Moment withheld = minutes.isPresent() ? new Moment.AfterDue() : new Moment.AtOnce();
        Moment marks = release.flatMap(f -> f.optional("marks")).flatMap(RulesReader::moment).orElse(withheld);
        Moment solutions = release.flatMap(f -> f.optional("solutions")).flatMap(RulesReader::moment).orElse(withheld);
        release.ifPresent(f -> f.build(() -> f));
        double weight = fields.optional("weight", Entry::number, 1.0);
        if (weight < 0) {
            fields.fault("a weight is 0 or more, found " + weight);
        }
        return fields.whole().attempt(() -> new SetRules(opens, due, late, lateDays, minutes, marks, solutions, weight)).orElse(SetRules.DEFAULT);
    }

    private static SetRules.Late late(Entry entry) {
        Fields fields = entry.fields("late");
        double perDay = fields.optional("per-day", Entry::share, 0.0);
        int days = fields.required("up-to", e -> e.parsed(RulesReader::days).orElse(0), 0);
        return fields.build(() -> new SetRules.Late(perDay, days)).orElse(SetRules.Late.NONE);
    }

    private static int days(String text) {
        Matcher days = DAYS.matcher(text.strip());
        if (!days.matches() || Integer.parseInt(days.group(1)) > MOST_DAYS) {
            throw new IllegalArgumentException("expected a number of days from 0 to " + MOST_DAYS + " such as `3 days`, found `" + text.strip() + "`");
        }
        return Integer.parseInt(days.group(1));
    }

    private static Optional<Integer> minutes(Entry entry) {
        Fields fields = entry.fields("exam");
        int minutes = fields.required("minutes", e -> e.whole(1, MOST_MINUTES), 1);
        return fields.build(() -> minutes);
    }

    private static Optional<Moment> moment(Entry entry) {
        return entry.parsed(text -> Optional.ofNullable(MOMENTS.get(text)).orElseGet(() -> date(text)));
    }

    private static Moment date(String text) {
        if (!text.matches("\\d.*")) {
            throw new IllegalArgumentException("expected " + String.join(", ", MOMENTS.keySet()) + " or a date such as 2026-09-01 08:00, found `" + text + "`"
                    + Suggestion.phrase(text, MOMENTS.keySet()));
        }
        return new Moment.On(DateText.start(text));
    }
}
