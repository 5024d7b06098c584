package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Standings as rows of the database. */
final class Standings {
    private static final String SELECT =
            "select student, problem, part, submissions, tries, credit, outcome, best, latest from standing where student = ?";

    private Standings() {}

    static Standing of(Handle handle, String student, Question question) {
        return handle.select(SELECT + " and problem = ? and part = ?", student, question.problem(), question.part())
                .map(Standings::read).findOne().orElse(Standing.none(student, question));
    }

    static List<Standing> of(Handle handle, String student) {
        return handle.select(SELECT, student).map(Standings::read).list();
    }

    /** Writes a standing over the earlier one. */
    static void put(Handle handle, Standing s) {
        String sql = s.submissions() == 1
                ? "insert into standing (submissions, tries, credit, outcome, best, latest, student, problem, part) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "update standing set submissions = ?, tries = ?, credit = ?, outcome = ?, best = ?, latest = ? where student = ? and problem = ? and part = ?";
        handle.execute(sql, s.submissions(), s.tries(), s.credit(), s.outcome().word(), s.best(), s.latest(),
                s.student(), s.question().problem(), s.question().part());
    }

    private static Standing read(ResultSet row, StatementContext context) throws SQLException {
        return new Standing(row.getString("student"), new Question(row.getString("problem"), row.getString("part")),
                row.getInt("submissions"), row.getInt("tries"), row.getDouble("credit"),
                AttemptRows.outcome(row.getString("outcome")), row.getLong("best"), row.getTimestamp("latest").toInstant());
    }
}
