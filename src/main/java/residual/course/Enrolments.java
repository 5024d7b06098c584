package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Who is in which course. Taking somebody out keeps all she ever submitted. */
public final class Enrolments {
    private static final String SELECT = "select e.course, e.role, e.name roster_name, e.number, e.section, e.since, " + AccountRows.COLUMNS
            + " from enrolment e join person p on p.id = e.person where e.course = ?";
    private final Jdbi jdbi;
    private final Writer writer;

    Enrolments(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Everyone in a course: instructors first, then by name. */
    public List<Enrolment> of(String course) {
        return jdbi.withHandle(h -> of(h, course));
    }

    static List<Enrolment> of(Handle handle, String course) {
        return handle.select(SELECT + " order by e.role, lower(case when e.name = '' then p.name else e.name end), p.id", course).map(Enrolments::read).list();
    }

    /** A person's place in a course. */
    public Optional<Enrolment> of(String course, String person) {
        return jdbi.withHandle(h -> of(h, course, person));
    }

    static Optional<Enrolment> of(Handle handle, String course, String person) {
        return handle.select(SELECT + " and e.person = ?", course, person).map(Enrolments::read).findOne();
    }

    /** The sections a course's roster names, in the order of the alphabet. */
    public List<String> sections(String course) {
        return jdbi.withHandle(h -> h.select("select distinct section from enrolment where course = ? and section <> '' order by section", course).mapTo(String.class).list());
    }

    /** Makes a person a student or an instructor of a course; one who is in it already changes her role. */
    public void enrol(String course, String person, Role role, Instant now) {
        writer.write(handle -> enrol(handle, course, person, role, now));
    }

    static int enrol(Handle handle, String course, String person, Role role, Instant now) {
        meetCourse(handle, course, now);
        int changed = handle.execute("update enrolment set role = ? where course = ? and person = ?", role.word(), course, person);
        return changed > 0 ? changed : handle.execute("insert into enrolment (course, person, role, since) values (?, ?, ?, ?)", course, person, role.word(), now);
    }

    /** Takes a person out of a course. */
    public void remove(String course, String person) {
        writer.write(handle -> handle.execute("delete from enrolment where course = ? and person = ?", course, person));
    }

    /** Whether a person teaches a course other than these, or is in one as a student: what an instructor of these must not reach through her. */
    public boolean isElsewhere(String person, List<String> courses) {
        return jdbi.withHandle(h -> h.select("select course from enrolment where person = ?", person).mapTo(String.class).list()).stream().anyMatch(c -> !courses.contains(c));
    }

    static void meetCourse(Handle handle, String course, Instant now) {
        boolean known = handle.select("select 1 from course where id = ?", course).mapTo(Integer.class).findOne().isPresent();
        if (!known) {
            handle.execute("insert into course (id, created) values (?, ?)", course, now);
        }
    }

    private static Enrolment read(ResultSet row, StatementContext context) throws SQLException {
        return new Enrolment(row.getString("course"), AccountRows.read(row, context), Role.of(row.getString("role")).orElseThrow(),
                row.getString("roster_name"), row.getString("number"), row.getString("section"), row.getTimestamp("since").toInstant());
    }
}
