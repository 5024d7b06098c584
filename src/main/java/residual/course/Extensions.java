package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The extensions of all courses. One that is withdrawn stays in the database. */
public final class Extensions {
    private static final String SELECT = "select id, course, problem_set, person, section, until, minutes, reason, made_by, made from extension where withdrawn is null and course = ?";
    private final Jdbi jdbi;
    private final Writer writer;

    Extensions(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Gives an extension. */
    public void give(Extension e) {
        writer.write(handle -> {
            Enrolments.meetCourse(handle, e.course(), e.made());
            return handle.execute("insert into extension (course, problem_set, person, section, until, minutes, reason, made_by, made) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    e.course(), e.set(), AccountRows.orNull(e.person()), e.section(), e.until().orElse(null), e.minutes(), e.reason(), e.madeBy(), e.made());
        });
    }

    /** Takes an extension of a course back. */
    public void withdraw(String course, long id, Instant now) {
        writer.write(handle -> handle.execute("update extension set withdrawn = ? where course = ? and id = ? and withdrawn is null", now, course, id));
    }

    /** The extensions of a course that hold, the newest first. */
    public List<Extension> of(String course) {
        return jdbi.withHandle(h -> h.select(SELECT + " order by id desc", course).map(Extensions::read).list());
    }

    static List<Extension> of(Handle handle, String course, String set) {
        return handle.select(SELECT + " and problem_set = ?", course, set).map(Extensions::read).list();
    }

    private static Extension read(ResultSet row, StatementContext context) throws SQLException {
        Optional<Instant> until = Optional.ofNullable(row.getTimestamp("until")).map(java.sql.Timestamp::toInstant);
        return new Extension(row.getLong("id"), row.getString("course"), row.getString("problem_set"), AccountRows.orEmpty(row.getString("person")), row.getString("section"),
                until, row.getInt("minutes"), row.getString("reason"), row.getString("made_by"), row.getTimestamp("made").toInstant());
    }
}
