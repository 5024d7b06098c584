package residual.course;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Work that was done as a guest and goes to whom it belongs once she signs in. Only parts go that she has not submitted to while signed in: what she did there
 * stands, so that nobody tries as many guests until one is right. Attempts keep their seed, version and verdict.
 */
public final class Claims {
    private static final String FREE = "select problem, part, submissions from standing s where student = ? and exists (select 1 from person p where p.id = s.student and p.kind = 'guest') "
            + "and not exists (select 1 from standing o where o.student = ? and o.problem = s.problem and o.part = s.part) order by problem, part";
    private final Jdbi jdbi;
    private final Writer writer;

    Claims(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** A part that a guest submitted to, and how often. */
    public record Work(Question question, int submissions) {}

    /** What of a guest's work a person could take over. */
    public List<Work> of(String guest, String person) {
        return jdbi.withHandle(handle -> of(handle, guest, person));
    }

    private static List<Work> of(Handle handle, String guest, String person) {
        return handle.select(FREE, guest, person).map((row, c) -> new Work(new Question(row.getString("problem"), row.getString("part")), row.getInt("submissions"))).list();
    }

    /** Gives a guest's work to a person, all of it that can be or nothing; returns how many submissions went. */
    public int take(String guest, String person, Instant now) {
        return writer.write(handle -> {
            List<Work> all = of(handle, guest, person);
            all.forEach(work -> move(handle, guest, person, work.question()));
            if (!all.isEmpty() && !guests(handle, person).contains(guest)) {
                handle.execute("insert into guest_claim (guest, person, made) values (?, ?, ?)", guest, person, now);
            }
            return all.stream().mapToInt(Work::submissions).sum();
        });
    }

    private static void move(Handle handle, String guest, String person, Question question) {
        for (String table : List.of("attempt", "standing", "fixed_mark")) {
            handle.execute("update " + table + " set student = ? where student = ? and problem = ? and part = ?", person, guest, question.problem(), question.part());
        }
        handle.execute("delete from draft where student = ? and problem = ? and part = ?", guest, question.problem(), question.part());
        handle.execute("update hint_taken set student = ? where student = ? and problem = ? and part = ? and hint not in (select hint from hint_taken where student = ? and problem = ? and part = ?)",
                person, guest, question.problem(), question.part(), person, question.problem(), question.part());
    }

    /** The guests whose work a person has taken over. */
    public List<String> guests(String person) {
        return jdbi.withHandle(handle -> guests(handle, person));
    }

    private static List<String> guests(Handle handle, String person) {
        return handle.select("select guest from guest_claim where person = ?", person).mapTo(String.class).list();
    }
}
