package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Outcome;

/** Standings as rows of the database. */
final class Standings {
    private static final String SELECT =
            "select student, problem, part, submissions, tries, credit, outcome, best, latest, fixed from standing where student = ?";

    private static final String INSERT = "insert into standing (submissions, tries, credit, outcome, best, latest, fixed, student, problem, part) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update standing set submissions = ?, tries = ?, credit = ?, outcome = ?, best = ?, latest = ?, fixed = ? where student = ? and problem = ? and part = ?";

    private Standings() {}

    static Standing of(Handle handle, String student, Question question) {
        return handle.select(SELECT + " and problem = ? and part = ?", student, question.problem(), question.part())
                .map(Standings::read).findOne().orElse(Standing.none(student, question));
    }

    static List<Standing> of(Handle handle, String student) {
        return handle.select(SELECT, student).map(Standings::read).list();
    }

    static List<Standing> of(Handle handle, String student, String problem) {
        return handle.select(SELECT + " and problem = ?", student, problem).map(Standings::read).list();
    }

    /** Writes a standing over the earlier one. */
    static void put(Handle handle, Standing s) {
        if (!write(handle, UPDATE, s)) {
            write(handle, INSERT, s);
        }
    }

    private static boolean write(Handle handle, String sql, Standing s) {
        return handle.execute(sql, values(s)) > 0;
    }

    /** What fills both {@link #INSERT} and {@link #UPDATE}. */
    private static Object[] values(Standing s) {
        return new Object[] {s.submissions(), s.tries(), s.credit(), s.outcome().word(), s.best(), s.latest(), s.fixed(), s.student(), s.question().problem(), s.question().part()};
    }

    /** Writes the first standings of students. */
    static void insert(Handle handle, List<Standing> standings) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        standings.forEach(s -> batch.add(values(s)));
        batch.execute();
    }

    /** The standing after one more attempt, written. What waits for a person needs a look at the earlier ones. */
    static Standing add(Handle handle, Standing before, Attempt added) {
        if (added.verdict().outcome() == Outcome.UNGRADED || before.outcome() == Outcome.UNGRADED) {
            return rebuild(handle, added.student(), added.question());
        }
        Standing after = before.with(added);
        put(handle, after);
        return after;
    }

    /** Works a standing out from all attempts and the mark set by hand, and writes it. */
    static Standing rebuild(Handle handle, String student, Question question) {
        Standing standing = of(student, question, AttemptRows.of(handle, student, question).reversed());
        Standing fixed = FixedMarks.of(handle, student, question).map(standing::fixedAt).orElse(standing);
        put(handle, fixed);
        return fixed;
    }

    /** The standing that follows from attempts at one part, oldest first. */
    static Standing of(String student, Question question, List<Attempt> attempts) {
        Standing all = Standing.none(student, question);
        Standing settled = all;
        Optional<Attempt> newest = Optional.empty();
        for (Attempt attempt : attempts) {
            all = all.with(attempt);
            settled = attempt.verdict().outcome() == Outcome.UNGRADED ? settled : settled.with(attempt);
            newest = attempt.verdict().outcome().counts() ? Optional.of(attempt) : newest;
        }
        return standing(all, settled, newest);
    }

    private static Standing standing(Standing all, Standing settled, Optional<Attempt> newest) {
        if (newest.filter(a -> a.verdict().outcome() == Outcome.UNGRADED).isPresent()) {
            return all.waiting(newest.get(), settled);
        }
        return settled.tries() == 0 ? all
                : new Standing(all.student(), all.question(), all.submissions(), all.tries(), settled.credit(), settled.outcome(), settled.best(), all.latest(), false);
    }

    private static Standing read(ResultSet row, StatementContext context) throws SQLException {
        return new Standing(row.getString("student"), new Question(row.getString("problem"), row.getString("part")),
                row.getInt("submissions"), row.getInt("tries"), row.getDouble("credit"),
                AttemptRows.outcome(row.getString("outcome")), row.getLong("best"), row.getTimestamp("latest").toInstant(), row.getBoolean("fixed"));
    }
}
