package residual.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Gradings as rows of the database: added to an attempt, and made the one that counts. */
final class Gradings {
    private Gradings() {}

    /** Adds gradings, and works out the standings anew that follow from them. */
    static int add(Handle handle, List<Grading> gradings, Optional<Long> run) {
        Set<Place> touched = new LinkedHashSet<>();
        for (Grading grading : gradings) {
            count(handle, grading.attempt(), insert(handle, grading, run));
            touched.add(place(handle, grading.attempt()));
        }
        touched.forEach(place -> Standings.rebuild(handle, place.student(), place.question()));
        return gradings.size();
    }

    private static long insert(Handle handle, Grading g, Optional<Long> run) {
        return handle.createUpdate("insert into grading (attempt, kind, outcome, score, worth, verdict, version, remark, run, made_by, made) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, g.attempt()).bind(1, g.kind().word()).bind(2, g.verdict().outcome().word()).bind(3, g.verdict().score()).bind(4, g.worth())
                .bind(5, Written.write(g.verdict())).bind(6, g.version()).bind(7, g.remark()).bind(8, run).bind(9, AccountRows.orNull(g.by())).bind(10, g.made())
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }

    private static void count(Handle handle, long attempt, long grading) {
        if (handle.execute("update graded set grading = ? where attempt = ?", grading, attempt) == 0) {
            handle.execute("insert into graded (attempt, grading) values (?, ?)", attempt, grading);
        }
    }

    private static Place place(Handle handle, long attempt) {
        return handle.select("select student, problem, part from attempt where id = ?", attempt)
                .map((row, c) -> new Place(row.getString("student"), new Question(row.getString("problem"), row.getString("part")))).one();
    }
}
