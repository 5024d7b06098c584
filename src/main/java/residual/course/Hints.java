package residual.course;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which hints students have opened. */
public final class Hints {
    private final Jdbi jdbi;
    private final Writer writer;

    Hints(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Notes that a student opened a hint; one opened before is not paid for again. Throws {@link NotKeptException}. */
    public List<TakenHint> take(String student, Question question, TakenHint hint) {
        return writer.write(handle -> take(handle, student, question, hint));
    }

    private static List<TakenHint> take(Handle handle, String student, Question question, TakenHint hint) {
        People.meet(handle, student, hint.time());
        if (of(handle, student, question).stream().noneMatch(t -> t.hint() == hint.hint())) {
            handle.execute("insert into hint_taken (student, problem, part, hint, price, taken) values (?, ?, ?, ?, ?, ?)",
                    student, question.problem(), question.part(), hint.hint(), hint.price(), hint.time());
        }
        return of(handle, student, question);
    }

    /** The hints of a part a student has opened, in the part's order. */
    public List<TakenHint> of(String student, Question question) {
        return jdbi.withHandle(h -> of(h, student, question));
    }

    private static List<TakenHint> of(Handle handle, String student, Question question) {
        return handle.select("select hint, price, taken from hint_taken where student = ? and problem = ? and part = ? order by hint",
                        student, question.problem(), question.part())
                .map((row, c) -> new TakenHint(row.getInt("hint"), row.getDouble("price"), row.getTimestamp("taken").toInstant()))
                .list();
    }
}
