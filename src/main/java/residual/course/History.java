package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Outcome;

/** What happened to one student's work besides her attempts, all of it: nothing is left out because something later replaced it. */
public final class History {
    private final Jdbi jdbi;

    History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That an attempt, by its number in its part, came to count for something else; {@code by} is how the person is called, empty where the program did it. */
    public record Graded(Question question, int number, Change.Kind kind, Outcome outcome, double credit, String version, String remark, String by, Instant time) {}

    /** A mark set by hand, with who set it, and when it was taken back if it was. */
    public record Marked(Question question, double credit, String reason, String by, Instant time, Optional<Instant> withdrawn) {}

    /** A hint that was opened. */
    public record Hinted(Question question, int hint, double price, Instant time) {}

    /** Late days spent on a set as they stand, or where there are none of them, that an exam was begun. */
    public record Dated(String set, int days, Instant time) {}

    /** Every grading of a student's attempts, newest first. */
    public List<Graded> gradings(String student) {
        return jdbi.withHandle(h -> h.select("select a.problem, a.part, a.number, g.kind, g.outcome, g.score, g.worth, g.version, g.remark, p.name, p.login, g.made from grading g "
                + "join attempt a on a.id = g.attempt left join person p on p.id = g.made_by where a.student = ? order by g.id desc", student).map(History::graded).list());
    }

    private static Graded graded(ResultSet row, StatementContext context) throws SQLException {
        return new Graded(question(row), row.getInt("number"), Change.Kind.of(row.getString("kind")), AttemptRows.outcome(row.getString("outcome")),
                row.getDouble("score") * row.getDouble("worth"), row.getString("version"), row.getString("remark"), called(row), row.getTimestamp("made").toInstant());
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(row.getString("problem"), row.getString("part"));
    }

    private static String called(ResultSet row) throws SQLException {
        String name = AccountRows.orEmpty(row.getString("name"));
        return name.isBlank() ? AccountRows.orEmpty(row.getString("login")) : name;
    }

    /** Every mark set by hand for a student, newest first. */
    public List<Marked> marks(String student) {
        return jdbi.withHandle(h -> h.select("select m.problem, m.part, m.credit, m.reason, m.made, m.withdrawn, p.name, p.login from fixed_mark m join person p on p.id = m.made_by "
                + "where m.student = ? order by m.id desc", student).map(History::marked).list());
    }

    private static Marked marked(ResultSet row, StatementContext context) throws SQLException {
        return new Marked(question(row), row.getDouble("credit"), row.getString("reason"), called(row), row.getTimestamp("made").toInstant(),
                Optional.ofNullable(row.getTimestamp("withdrawn")).map(java.sql.Timestamp::toInstant));
    }

    /** Every hint a student opened. */
    public List<Hinted> hints(String student) {
        return jdbi.withHandle(h -> h.select("select problem, part, hint, price, taken from hint_taken where student = ?", student)
                .map((row, c) -> new Hinted(question(row), row.getInt("hint"), row.getDouble("price"), row.getTimestamp("taken").toInstant())).list());
    }

    /** The late days of a student in a course, and the exams she began. */
    public List<Dated> dates(String course, String student) {
        return jdbi.withHandle(h -> h.select("select problem_set, days, spent from late_day where course = ? and person = ? union all "
                + "select problem_set, 0, started from sitting where course = ? and person = ?", course, student, course, student)
                .map((row, c) -> new Dated(row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant())).list());
    }
}
