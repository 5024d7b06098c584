package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Answer;
import residual.check.Feedback;
import residual.check.Outcome;

/** The attempts of all students at one part, as statistics look at them. */
public final class Tries {
    private static final String OF_PART = " from judged where problem = ? and part = ?";
    private final Jdbi jdbi;

    Tries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One attempt, without what it said. */
    public record Try(String student, Outcome outcome, Instant time) {}

    /** An answer that was not right, with what was said to it. */
    public record Answered(String student, Answer answer, List<Feedback> feedback) {}

    /** Every attempt at a part, those of each student in their order. */
    public List<Try> of(Question question) {
        return jdbi.withHandle(h -> h.select("select student, outcome, submitted" + OF_PART + " order by student, number", question.problem(), question.part()).map(Tries::read).list());
    }

    private static Try read(ResultSet row, StatementContext context) throws SQLException {
        return new Try(row.getString(1), AttemptRows.outcome(row.getString(2)), row.getTimestamp(3).toInstant());
    }

    /** The newest answers to a part that were not right, at most so many. */
    public List<Answered> notRight(Question question, int most) {
        return jdbi.withHandle(h -> h.select("select student, answer, outcome, score, verdict" + OF_PART + " and outcome <> 'correct' order by id desc fetch first ? rows only",
                question.problem(), question.part(), most).map(Tries::answered).list());
    }

    private static Answered answered(ResultSet row, StatementContext context) throws SQLException {
        return new Answered(row.getString(1), Written.answer(row.getString(2)), Written.verdict(AttemptRows.outcome(row.getString(3)), row.getDouble(4), row.getString(5)).feedback());
    }
}
