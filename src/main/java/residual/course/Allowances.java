package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What moves the dates of sets for persons: extensions, late days, and the beginning of timed exams. */
public final class Allowances {
    private static final String NOTED = """
            select (select count(*) from extension where withdrawn is null and course = ? and problem_set = ?),
                (select coalesce(sum(days), 0) from late_day where course = ? and person = ? and problem_set = ?),
                (select coalesce(sum(days), 0) from late_day where course = ? and person = ? and problem_set <> ?),
                (select started from sitting where course = ? and problem_set = ? and person = ?)""";
    private final Jdbi jdbi;
    private final Writer writer;

    Allowances(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** What a person has on a set. */
    public Allowance of(String course, String set, String person) {
        return jdbi.withHandle(h -> of(h, course, set, person));
    }

    private static Allowance of(Handle handle, String course, String set, String person) {
        Noted noted = handle.select(NOTED, course, set, course, person, set, course, person, set, course, set, person).map(Noted::read).one();
        List<Extension> all = noted.extensions() == 0 ? List.of() : Extensions.of(handle, course, set);
        List<Extension> hers = all.isEmpty() ? all : all.stream().filter(isFor(person, section(handle, course, person))).toList();
        return new Allowance(latest(hers), hers.stream().mapToInt(Extension::minutes).max().orElse(0), noted.here(), noted.elsewhere(), noted.begun(), latest(all));
    }

    /** What most students have nothing of, asked for at once. */
    private record Noted(int extensions, int here, int elsewhere, Optional<Instant> begun) {
        static Noted read(ResultSet row, StatementContext context) throws SQLException {
            return new Noted(row.getInt(1), row.getInt(2), row.getInt(3), Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant));
        }
    }

    private static Predicate<Extension> isFor(String person, String section) {
        return e -> e.person().isEmpty() ? !section.isEmpty() && e.section().equals(section) : e.person().equals(person);
    }

    private static Optional<Instant> latest(List<Extension> extensions) {
        return extensions.stream().flatMap(e -> e.until().stream()).max(Comparator.naturalOrder());
    }

    private static String section(Handle handle, String course, String person) {
        return handle.select("select section from enrolment where course = ? and person = ?", course, person).mapTo(String.class).findOne().orElse("");
    }

    private static int days(Handle handle, String course, String person, String where, String set) {
        return handle.select("select coalesce(sum(days), 0) from late_day where course = ? and person = ? and " + where, course, person, set).mapTo(Integer.class).one();
    }

    private static Optional<Instant> begun(Handle handle, String course, String set, String person) {
        return handle.select("select started from sitting where course = ? and problem_set = ? and person = ?", course, set, person)
                .map((row, c) -> row.getTimestamp("started").toInstant()).findOne();
    }

    /** Notes that a person begins a timed exam; the first beginning stands. */
    public void begin(String course, String set, String person, Instant now) {
        writer.write(handle -> {
            People.meet(handle, person, now);
            Enrolments.meetCourse(handle, course, now);
            return begun(handle, course, set, person).isPresent() ? 0
                    : handle.execute("insert into sitting (course, problem_set, person, started) values (?, ?, ?, ?)", course, set, person, now);
        });
    }

    /** Sets how many late days a person spends on a set, if with those of the other sets they are no more than {@code most}; else nothing is changed. */
    public boolean spend(String course, String set, String person, int days, int most, Instant now) {
        return writer.write(handle -> {
            People.meet(handle, person, now);
            Enrolments.meetCourse(handle, course, now);
            return days + days(handle, course, person, "problem_set <> ?", set) <= most && put(handle, course, set, person, days, now) > 0;
        });
    }

    private static int put(Handle handle, String course, String set, String person, int days, Instant now) {
        int changed = handle.execute("update late_day set days = ?, spent = ? where course = ? and problem_set = ? and person = ?", days, now, course, set, person);
        return changed > 0 ? changed : handle.execute("insert into late_day (days, spent, course, problem_set, person) values (?, ?, ?, ?, ?)", days, now, course, set, person);
    }
}
