package residual.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Marks set by hand. One that is withdrawn or replaced stays in the database. */
public final class FixedMarks {
    private final Jdbi jdbi;
    private final Writer writer;

    FixedMarks(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Sets a mark in place of an earlier one; it stands whatever the student submits later. */
    public void set(FixedMark mark) {
        writer.write(handle -> {
            People.meet(handle, mark.student(), mark.made());
            withdraw(handle, mark.student(), mark.question(), mark.by(), mark.made());
            handle.execute("insert into fixed_mark (student, problem, part, credit, reason, made_by, made) values (?, ?, ?, ?, ?, ?, ?)", mark.student(),
                    mark.question().problem(), mark.question().part(), mark.credit(), mark.reason(), mark.by(), mark.made());
            return Standings.rebuild(handle, mark.student(), mark.question());
        });
    }

    /** Takes the mark back: what the attempts earn counts again. */
    public void withdraw(String student, Question question, String by, Instant now) {
        writer.write(handle -> withdraw(handle, student, question, by, now) > 0 ? Optional.of(Standings.rebuild(handle, student, question)) : Optional.empty());
    }

    private static int withdraw(Handle handle, String student, Question question, String by, Instant now) {
        return handle.execute("update fixed_mark set withdrawn = ?, withdrawn_by = ? where student = ? and problem = ? and part = ? and withdrawn is null",
                now, by, student, question.problem(), question.part());
    }

    static Optional<Double> of(Handle handle, String student, Question question) {
        return handle.select("select credit from fixed_mark where student = ? and problem = ? and part = ? and withdrawn is null", student, question.problem(), question.part())
                .mapTo(Double.class).findOne();
    }

    /** The marks of a student that stand. */
    public List<FixedMark> of(String student) {
        return jdbi.withHandle(h -> h.select("select id, student, problem, part, credit, reason, made_by, made from fixed_mark where student = ? and withdrawn is null order by id", student)
                .map((row, c) -> new FixedMark(row.getLong("id"), row.getString("student"), new Question(row.getString("problem"), row.getString("part")), row.getDouble("credit"),
                        row.getString("reason"), row.getString("made_by"), row.getTimestamp("made").toInstant())).list());
    }
}
