package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import residual.check.Outcome;

/** The regrades of all courses: how they begin, what they would change, and that they are applied and undone. The work itself is {@link RegradeSteps}. */
public final class Regrades {
    private static final String SELECT = "select id, course, problem, version, phase, rising, remark, reached, done, total, untried, moved_by, beat, made from regrade";
    private static final String CONCERNED = "total = (select count(distinct r.student) from rejudged r where r.run = regrade.id)";
    private final Jdbi jdbi;
    private final Writer writer;

    Regrades(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** How many answers to a problem count by another version of it, which may be none. */
    public int outdated(String problem, String version) {
        return jdbi.withHandle(h -> h.select("select (select count(*) from attempt where problem = ? and version <> ?) - "
                + "(select count(*) from grading g join graded c on c.grading = g.id join attempt a on a.id = c.attempt where g.version = ? and a.problem = ? and a.version <> ?)",
                problem, version, version, problem, version).mapTo(Integer.class).one());
    }

    /** Begins a regrade; while one of the problem is being worked on, that one is meant. */
    public long begin(String course, String problem, String version, String by, Instant now) {
        return writer.write(handle -> working(handle, problem).orElseGet(() -> handle.createUpdate("insert into regrade (course, problem, version, phase, rising, remark, reached, done, "
                + "total, untried, worker, beat, moved_by, made) values (?, ?, ?, 'judging', false, '', '', 0, (select count(distinct student) from standing where problem = ?), 0, '', ?, ?, ?)")
                .bind(0, course).bind(1, problem).bind(2, version).bind(3, problem).bind(4, now).bind(5, by).bind(6, now).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one()));
    }

    private static Optional<Long> working(Handle handle, String problem) {
        return handle.select("select id from regrade where problem = ? and phase in ('judging', 'applying', 'undoing') order by id", problem).mapTo(Long.class).findFirst();
    }

    public Optional<Regrade> of(long id) {
        return jdbi.withHandle(h -> h.select(SELECT + " where id = ?", id).map(Regrades::read).findOne());
    }

    /** The regrades of a course, newest first. */
    public List<Regrade> of(String course) {
        return jdbi.withHandle(h -> h.select(SELECT + " where course = ? order by id desc", course).map(Regrades::read).list());
    }

    private static Regrade read(ResultSet row, StatementContext context) throws SQLException {
        return new Regrade(row.getLong("id"), row.getString("course"), row.getString("problem"), row.getString("version"), Regrade.Phase.of(row.getString("phase")), row.getBoolean("rising"),
                row.getString("remark"), row.getString("reached"), row.getInt("done"), row.getInt("total"), row.getInt("untried"), row.getString("moved_by"),
                row.getTimestamp("beat").toInstant(), row.getTimestamp("made").toInstant());
    }

    /** Applies what was judged, from the first student on: all of it, or only what rises; the remark is for the students. False where that is not the next thing to do. */
    public boolean apply(long id, boolean rising, String remark, String by, Instant now) {
        return move(id, Regrade.Phase.READY, Regrade.Phase.APPLYING, by, now, CONCERNED + ", rising = ?, remark = ?", rising, remark);
    }

    /** Takes back what was applied. False where nothing was. */
    public boolean undo(long id, String by, Instant now) {
        return move(id, Regrade.Phase.APPLIED, Regrade.Phase.UNDOING, by, now, CONCERNED);
    }

    /** Gives up judging; what was found so far changes nothing. */
    public boolean stop(long id, String by, Instant now) {
        return move(id, Regrade.Phase.JUDGING, Regrade.Phase.STOPPED, by, now, "worker = ''");
    }

    private boolean move(long id, Regrade.Phase from, Regrade.Phase to, String by, Instant now, String besides, Object... values) {
        List<Object> all = new ArrayList<>(List.of(to.word(), by, now));
        all.addAll(List.of(values));
        all.addAll(List.of(id, from.word()));
        return writer.write(handle -> handle.execute("update regrade set phase = ?, moved_by = ?, beat = ?, reached = '', done = 0, " + besides + " where id = ? and phase = ?", all.toArray())) > 0;
    }

    /** How many attempts are judged otherwise: in all, how many higher, how many lower. */
    public record Counts(int attempts, int higher, int lower) {}

    public Counts counts(long id) {
        return jdbi.withHandle(h -> h.select("select count(*), sum(case when score > score_before then 1 else 0 end), sum(case when score < score_before then 1 else 0 end) from rejudged where run = ?", id)
                .map((row, c) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3))).one());
    }

    /** The marks that change, by student and part. */
    public List<MarkChange> marks(long id) {
        return jdbi.withHandle(h -> h.select("select student, part, outcome_before, credit_before, outcome_after, credit_after from regrade_mark where run = ? order by student, part", id)
                .map((row, c) -> new MarkChange(row.getString(1), row.getString(2), outcome(row, 3), row.getDouble(4), outcome(row, 5), row.getDouble(6))).list());
    }

    private static Outcome outcome(ResultSet row, int column) throws SQLException {
        return AttemptRows.outcome(row.getString(column));
    }
}
