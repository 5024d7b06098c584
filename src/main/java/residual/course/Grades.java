package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What all students have in all parts: read from the standings and never from the attempts, so that a large course stays quick. */
public final class Grades {
    private static final String SELECT = "select problem, part, student, credit, outcome, tries, fixed from standing where problem in (<problems>)";
    private final Jdbi jdbi;

    Grades(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What one student has in one part. */
    public record Line(String student, Question question, Earned earned) {}

    /** Every line of these problems, in no order. */
    public List<Line> of(List<String> problems) {
        return problems.isEmpty() ? List.of() : jdbi.withHandle(h -> h.createQuery(SELECT).bindList("problems", problems).scanResultSet((rows, c) -> read(rows.get())));
    }

    private static List<Line> read(ResultSet row) throws SQLException {
        List<Line> lines = new ArrayList<>();
        Map<Question, Question> questions = new HashMap<>();
        while (row.next()) {
            Question question = new Question(row.getString(1), row.getString(2));
            Earned earned = new Earned(row.getInt(6), row.getDouble(4), AttemptRows.outcome(row.getString(5)), row.getBoolean(7));
            lines.add(new Line(row.getString(3), questions.computeIfAbsent(question, q -> q), earned));
        }
        return lines;
    }
}
