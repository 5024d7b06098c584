package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Answer;

/** The drafts of all students: one for each part, the latest. */
public final class Drafts {
    private final Jdbi jdbi;
    private final Writer writer;

    Drafts(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Keeps a draft in place of the earlier one. Throws {@link NotKeptException}. */
    public void save(String student, Question question, Draft draft) {
        String json = Written.write(draft.answer());
        writer.write(handle -> save(handle, student, question, json, draft.saved()));
    }

    private static int save(Handle handle, String student, Question question, String json, Instant saved) {
        People.meet(handle, student, saved);
        int changed = handle.execute("update draft set answer = ?, saved = ? where student = ? and problem = ? and part = ?",
                json, saved, student, question.problem(), question.part());
        return changed > 0 ? changed : handle.execute("insert into draft (answer, saved, student, problem, part) values (?, ?, ?, ?, ?)",
                json, saved, student, question.problem(), question.part());
    }

    /** A student's draft for a part. */
    public Optional<Draft> of(String student, Question question) {
        return jdbi.withHandle(h -> h.select("select answer, saved from draft where student = ? and problem = ? and part = ?",
                student, question.problem(), question.part()).map(Drafts::read).findOne());
    }

    private static Draft read(ResultSet row, StatementContext context) throws SQLException {
        Answer answer = Written.answer(row.getString("answer"));
        return new Draft(answer, row.getTimestamp("saved").toInstant());
    }
}
