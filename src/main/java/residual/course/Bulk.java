package residual.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Adds people and attempts by the thousand, for trial data: what is written is what single submissions would have written, in fewer transactions. */
public final class Bulk {
    private final Writer writer;
    private final Jdbi jdbi;

    Bulk(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Somebody new for a roster. */
    public record Somebody(String id, Names names, String number, String section) {}

    /** A judged submission. */
    public record Made(Submission submission, Judgement judgement) {}

    /** Enrols new students in a course. */
    public void enrol(String course, List<Somebody> students, Instant now) {
        writer.write(handle -> {
            students.forEach(s -> enrol(handle, course, s, now));
            return students.size();
        });
    }

    private static void enrol(Handle handle, String course, Somebody s, Instant now) {
        AccountRows.insert(handle, s.id(), s.names(), false, now);
        Enrolments.enrol(handle, course, s.id(), Role.STUDENT, now);
        handle.execute("update enrolment set number = ?, section = ? where course = ? and person = ?", s.number(), s.section(), course, s.id());
    }

    /** Adds attempts of students who had none at these parts before, in the order in which they were made. */
    public void attempts(List<Made> made) {
        List<NewAttempt> attempts = made.stream().map(m -> NewAttempt.of(m.submission(), m.judgement())).toList();
        writer.write(handle -> insert(handle, attempts));
    }

    /** Whether a course has anybody in it: trial data go to an empty one. */
    public boolean isEmpty(String course) {
        return jdbi.withHandle(h -> h.select("select count(*) from enrolment where course = ?", course).mapTo(Long.class).one()) == 0;
    }

    private static int insert(Handle handle, List<NewAttempt> attempts) {
        Map<Place, Integer> numbers = new LinkedHashMap<>();
        List<Integer> numbered = attempts.stream().map(a -> numbers.merge(place(a), 1, Integer::sum)).toList();
        List<Long> ids = insert(handle, attempts, numbered);
        Map<Place, Standing> standings = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Attempt added = attempt(attempts.get(i), ids.get(i), numbered.get(i));
            standings.merge(place(attempts.get(i)), Standing.none(added.student(), added.question()).with(added), (before, first) -> before.with(added));
        }
        Standings.insert(handle, new ArrayList<>(standings.values()));
        return ids.size();
    }

    private static Place place(NewAttempt attempt) {
        return new Place(attempt.submission().student(), attempt.submission().question());
    }

    private static Attempt attempt(NewAttempt a, long id, int number) {
        Submission s = a.submission();
        return new Attempt(id, s.student(), s.question().problem(), s.question().part(), number, s.version(), s.seed(), s.answer(), a.judgement().verdict(), a.judgement().worth(), s.time());
    }

    private static List<Long> insert(Handle handle, List<NewAttempt> attempts, List<Integer> numbers) {
        PreparedBatch batch = handle.prepareBatch(AttemptRows.INSERT);
        for (int i = 0; i < attempts.size(); i++) {
            AttemptRows.bind(batch, attempts.get(i), numbers.get(i));
            batch.add();
        }
        return batch.executePreparedBatch("id").mapTo(Long.class).list();
    }
}
