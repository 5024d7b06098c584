package residual.course;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rubrics of parts. A line that is reworded, or given other points, changes what earlier assessments give; none is ever deleted. */
public final class Rubrics {
    private static final String NEWEST = """
            select c.id, w.points, w.content from criterion c join criterion_wording w on w.id = (select max(v.id) from criterion_wording v where v.criterion = c.id)
            where c.problem = ? and c.part = ? and not w.gone order by c.place, c.id""";
    private final Jdbi jdbi;
    private final Writer writer;

    Rubrics(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** The lines of a part's rubric that hold. */
    public List<Criterion> of(Question question) {
        return jdbi.withHandle(h -> of(h, question));
    }

    static List<Criterion> of(Handle handle, Question question) {
        return handle.select(NEWEST, question.problem(), question.part()).map((row, c) -> new Criterion(row.getLong(1), row.getDouble(2), row.getString(3))).list();
    }

    /** Begins a rubric with the lines of the problem file, unless it has been begun. */
    public void begin(Question question, List<Criterion> lines, Instant now) {
        writer.write(handle -> {
            boolean begun = handle.select("select count(*) from criterion where problem = ? and part = ?", question.problem(), question.part()).mapTo(Long.class).one() > 0;
            return begun ? 0 : lines.stream().mapToInt(line -> add(handle, question, line, "", now)).sum();
        });
    }

    private static int add(Handle handle, Question question, Criterion line, String by, Instant now) {
        long place = handle.select("select count(*) from criterion where problem = ? and part = ?", question.problem(), question.part()).mapTo(Long.class).one();
        long id = handle.createUpdate("insert into criterion (problem, part, place) values (?, ?, ?)").bind(0, question.problem()).bind(1, question.part()).bind(2, place)
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        return word(handle, id, line, false, by, now);
    }

    private static int word(Handle handle, long id, Criterion line, boolean gone, String by, Instant now) {
        return handle.execute("insert into criterion_wording (criterion, points, content, gone, made_by, made) values (?, ?, ?, ?, ?, ?)",
                id, line.points(), line.text(), gone, AccountRows.orNull(by), now);
    }

    /** Adds a line. */
    public void add(Question question, Criterion line, String by, Instant now) {
        writer.write(handle -> add(handle, question, line, by, now));
    }

    /** Gives a line of a part's rubric other points or words, or takes it out, and returns how many earlier assessments give something else now; {@code points} are the part's. */
    public int change(Question question, Criterion line, boolean gone, double points, String by, Instant now) {
        return writer.write(handle -> of(handle, question).stream().anyMatch(c -> c.id() == line.id()) && word(handle, line.id(), line, gone, by, now) > 0
                ? Assessments.rescore(handle, question, points, by, now) : 0);
    }
}
