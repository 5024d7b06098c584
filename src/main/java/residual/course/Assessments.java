package residual.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import residual.check.Verdict;

/** What people find in answers, and which answers wait for them. */
public final class Assessments {
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final String NEWEST = "select x.id, x.attempt, x.adjustment, x.remark, x.made_by, x.made from assessment x where x.id = (select max(y.id) from assessment y where y.attempt = x.attempt)";
    private final Jdbi jdbi;
    private final Writer writer;

    Assessments(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** How many answers wait at each part of these problems; a part without any is missing. */
    public Map<Question, Integer> waiting(List<String> problems) {
        return counts(problems, "select problem, part, count(*) from standing where problem in (<problems>) and outcome = 'ungraded' group by problem, part");
    }

    /** How many answers were assessed at each part of these problems. */
    public Map<Question, Integer> assessed(List<String> problems) {
        return counts(problems, "select a.problem, a.part, count(distinct a.id) from assessment x join attempt a on a.id = x.attempt where a.problem in (<problems>) group by a.problem, a.part");
    }

    private Map<Question, Integer> counts(List<String> problems, String sql) {
        Map<Question, Integer> counts = new HashMap<>();
        if (!problems.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery(sql).bindList("problems", problems).map((row, c) -> counts.put(new Question(row.getString(1), row.getString(2)), row.getInt(3))).list());
        }
        return counts;
    }

    /** The attempts that wait at a part: of each student the newest, by id. */
    public List<Long> queue(Question question) {
        return jdbi.withHandle(h -> h.select("select best from standing where problem = ? and part = ? and outcome = 'ungraded' order by best", question.problem(), question.part()).mapTo(Long.class).list());
    }

    /** The attempts of a part that were assessed, the latest assessed first, at most so many. */
    public List<Long> assessed(Question question, int most) {
        return jdbi.withHandle(h -> h.select("select a.id from assessment x join attempt a on a.id = x.attempt where a.problem = ? and a.part = ? group by a.id order by max(x.id) desc "
                + "fetch first ? rows only", question.problem(), question.part(), most).mapTo(Long.class).list());
    }

    /** The assessment of an attempt that counts. */
    public Optional<Assessment> of(long attempt) {
        return jdbi.withHandle(h -> of(h, attempt));
    }

    private static Optional<Assessment> of(Handle handle, long attempt) {
        return handle.select(NEWEST + " and x.attempt = ?", attempt).map((row, c) -> read(handle, row)).findOne();
    }

    private static Assessment read(Handle handle, ResultSet row) throws SQLException {
        Set<Long> met = new HashSet<>(handle.select("select criterion from met_criterion where assessment = ?", row.getLong(1)).mapTo(Long.class).list());
        return new Assessment(row.getLong(1), row.getLong(2), met, row.getDouble(3), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant());
    }

    /** Attempts that somebody else has before her, with whose. */
    public Map<Long, String> claimed(String grader, Instant now) {
        Map<Long, String> claimed = new HashMap<>();
        jdbi.useHandle(h -> h.select("select attempt, grader from claim where until > ? and grader <> ?", now, grader).map((row, c) -> claimed.put(row.getLong(1), row.getString(2))).list());
        return claimed;
    }

    /** Takes an attempt for ten minutes; false where somebody else has it. */
    public boolean claim(long attempt, String grader, Instant now) {
        return writer.write(handle -> holder(handle, attempt, grader, now).isEmpty() && take(handle, attempt, grader, now) > 0);
    }

    private static Optional<String> holder(Handle handle, long attempt, String grader, Instant now) {
        return handle.select("select grader from claim where attempt = ? and grader <> ? and until > ?", attempt, grader, now).mapTo(String.class).findOne();
    }

    private static int take(Handle handle, long attempt, String grader, Instant now) {
        int renewed = handle.execute("update claim set grader = ?, until = ? where attempt = ?", grader, now.plus(CLAIM), attempt);
        return renewed > 0 ? renewed : handle.execute("insert into claim (attempt, grader, until) values (?, ?, ?)", attempt, grader, now.plus(CLAIM));
    }

    /** Gives an attempt back. */
    public void giveBack(long attempt, String grader) {
        writer.write(handle -> handle.execute("delete from claim where attempt = ? and grader = ?", attempt, grader));
    }

    /**
     * Keeps an assessment in a part of so many points, unless somebody else has the attempt before her or it was assessed after the assessment {@code seen}, 0 for none. The grader
     * gives it back with it.
     */
    public Assessed assess(Question question, Assessment assessment, long seen, double points) {
        return writer.write(handle -> {
            Optional<String> holder = holder(handle, assessment.attempt(), assessment.by(), assessment.made());
            Optional<Assessment> newest = of(handle, assessment.attempt());
            if (holder.isPresent()) {
                return new Assessed.Taken(holder.get());
            }
            if (newest.map(Assessment::id).orElse(0L) != seen) {
                return new Assessed.Overtaken(newest.map(Assessment::by).orElse(""));
            }
            return keep(handle, question, assessment, points);
        });
    }

    private static Assessed keep(Handle handle, Question question, Assessment a, double points) {
        long id = handle.createUpdate("insert into assessment (attempt, adjustment, remark, made_by, made) values (?, ?, ?, ?, ?)").bind(0, a.attempt()).bind(1, a.adjustment()).bind(2, a.remark())
                .bind(3, a.by()).bind(4, a.made()).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        List<Criterion> rubric = Rubrics.of(handle, question);
        rubric.stream().filter(c -> a.met().contains(c.id())).forEach(c -> handle.execute("insert into met_criterion (assessment, criterion) values (?, ?)", id, c.id()));
        Attempt attempt = AttemptRows.of(handle, a.attempt()).orElseThrow();
        Gradings.add(handle, List.of(grading(attempt, a, a.verdict(rubric, points), a.by(), a.made())), Optional.empty());
        handle.execute("delete from claim where attempt = ?", a.attempt());
        return new Assessed.Kept();
    }

    private static Grading grading(Attempt attempt, Assessment a, Verdict verdict, String by, Instant now) {
        return new Grading(attempt.id(), Change.Kind.PERSON, verdict, attempt.worth(), attempt.version(), a.remark(), by, now);
    }

    /** Lets every assessment of a part give what it gives by the rubric as it is now; returns how many changed. */
    static int rescore(Handle handle, Question question, double points, String by, Instant now) {
        List<Criterion> rubric = Rubrics.of(handle, question);
        List<Assessment> all = handle.select(NEWEST + " and x.attempt in (select id from attempt where problem = ? and part = ?)", question.problem(), question.part())
                .map((row, c) -> read(handle, row)).list();
        List<Grading> changed = all.stream().flatMap(a -> AttemptRows.of(handle, a.attempt()).filter(attempt -> !a.verdict(rubric, points).equals(attempt.verdict()))
                .map(attempt -> grading(attempt, a, a.verdict(rubric, points), by, now)).stream()).toList();
        return Gradings.add(handle, changed, Optional.empty());
    }
}
