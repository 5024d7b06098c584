package residual.course;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The work of regrades, in steps of a few students: each is kept whole or not at all, and only by the one server that works on the regrade. */
public final class RegradeSteps {
    private final Jdbi jdbi;
    private final Writer writer;

    RegradeSteps(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Makes a server the one that works on a regrade. */
    public boolean claim(long id, String worker, Instant now) {
        return writer.write(handle -> handle.execute("update regrade set worker = ?, beat = ? where id = ? and phase in ('judging', 'applying', 'undoing')", worker, now, id)) > 0;
    }

    /** The next students to judge, in the order of their ids. */
    public List<String> toJudge(Regrade run, int most) {
        return jdbi.withHandle(h -> h.select("select distinct student from standing where problem = ? and student > ? order by student fetch first ? rows only", run.problem(), run.reached(), most)
                .mapTo(String.class).list());
    }

    /** The next students of whom something was judged otherwise. */
    public List<String> toChange(Regrade run, int most) {
        return jdbi.withHandle(h -> h.select("select distinct student from rejudged where run = ? and student > ? order by student fetch first ? rows only", run.id(), run.reached(), most)
                .mapTo(String.class).list());
    }

    /** Keeps what judging again came to for some students; {@code attempts} are all of theirs, oldest first. False where another server has taken over, or it was stopped. */
    public boolean keep(Regrade run, String worker, List<String> students, List<Attempt> attempts, List<Rejudged> otherwise, int untried, Instant now) {
        List<MarkChange> marks = marks(attempts, otherwise);
        return writer.write(handle -> {
            boolean mine = step(handle, run, worker, students, now);
            if (mine) {
                handle.execute("update regrade set untried = untried + ? where id = ?", untried, run.id());
                otherwise.forEach(r -> insert(handle, run, r));
                marks.forEach(m -> insert(handle, run, m));
            }
            return mine;
        });
    }

    private static boolean step(Handle handle, Regrade run, String worker, List<String> students, Instant now) {
        return handle.execute("update regrade set reached = ?, done = done + ?, beat = ? where id = ? and worker = ? and phase = ? and reached = ?",
                students.getLast(), students.size(), now, run.id(), worker, run.phase().word(), run.reached()) > 0;
    }

    private static void insert(Handle handle, Regrade run, Rejudged r) {
        Attempt a = r.attempt();
        handle.execute("insert into rejudged (run, attempt, student, outcome, score, verdict, version_before, outcome_before, score_before, verdict_before) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(), a.id(), a.student(), r.verdict().outcome().word(), r.verdict().score(), Written.write(r.verdict()), a.version(), a.verdict().outcome().word(), a.verdict().score(),
                Written.write(a.verdict()));
    }

    private static void insert(Handle handle, Regrade run, MarkChange m) {
        handle.execute("insert into regrade_mark (run, student, part, outcome_before, credit_before, outcome_after, credit_after) values (?, ?, ?, ?, ?, ?, ?)",
                run.id(), m.student(), m.part(), m.outcomeBefore().word(), m.before(), m.outcomeAfter().word(), m.after());
    }

    /** What the new verdicts make of the marks, where anything. */
    private List<MarkChange> marks(List<Attempt> attempts, List<Rejudged> otherwise) {
        Map<Long, Attempt> counted = otherwise.stream().collect(Collectors.toMap(r -> r.attempt().id(), Rejudged::counted));
        Map<Place, List<Attempt>> places = attempts.stream().collect(Collectors.groupingBy(a -> new Place(a.student(), a.question())));
        return places.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(a -> counted.containsKey(a.id())))
                .map(e -> mark(e.getKey(), e.getValue(), counted)).filter(m -> m.isMoved() || m.outcomeBefore() != m.outcomeAfter()).toList();
    }

    private MarkChange mark(Place place, List<Attempt> attempts, Map<Long, Attempt> counted) {
        Optional<Double> fixed = jdbi.withHandle(h -> FixedMarks.of(h, place.student(), place.question()));
        Standing before = Standings.of(place.student(), place.question(), attempts);
        Standing after = Standings.of(place.student(), place.question(), attempts.stream().map(a -> counted.getOrDefault(a.id(), a)).toList());
        double was = fixed.orElse(before.credit());
        return fixed.isPresent() ? new MarkChange(place.student(), place.question().part(), before.outcome(), was, before.outcome(), was)
                : new MarkChange(place.student(), place.question().part(), before.outcome(), was, after.outcome(), after.credit());
    }

    /** Makes the new verdicts of some students count. What a person graded meanwhile stays; what a date changed meanwhile holds. */
    public boolean apply(Regrade run, String worker, List<String> students, Instant now) {
        return change(run, worker, students, now, Change.Kind.REGRADE);
    }

    /** Makes the verdicts of some students count again that counted before. What a person graded since stays. */
    public boolean undo(Regrade run, String worker, List<String> students, Instant now) {
        return change(run, worker, students, now, Change.Kind.UNDO);
    }

    private boolean change(Regrade run, String worker, List<String> students, Instant now, Change.Kind kind) {
        return writer.write(handle -> step(handle, run, worker, students, now) && Gradings.add(handle, gradings(handle, run, students, kind, now), Optional.of(run.id())) >= 0);
    }

    private static List<Grading> gradings(Handle handle, Regrade run, List<String> students, Change.Kind kind, Instant now) {
        Map<Long, Grading> to = new HashMap<>();
        String suffix = kind == Change.Kind.UNDO ? "_before" : "";
        handle.createQuery("select attempt, outcome" + suffix + ", score" + suffix + ", verdict" + suffix + ", version_before from rejudged where run = :run and student in (<students>)"
                        + (run.rising() ? " and score > score_before" : ""))
                .bind("run", run.id()).bindList("students", students).map((row, c) -> to.put(row.getLong(1), new Grading(row.getLong(1), kind,
                        Written.verdict(AttemptRows.outcome(row.getString(2)), row.getDouble(3), row.getString(4)), 1, kind == Change.Kind.UNDO ? row.getString(5) : run.version(), run.remark(), run.by(), now))).list();
        return AttemptRows.of(handle, to.keySet().stream().sorted().toList()).stream().filter(a -> mayChange(a, run, kind))
                .map(a -> to.get(a.id()).worth(a.worth())).toList();
    }

    private static boolean mayChange(Attempt attempt, Regrade run, Change.Kind kind) {
        boolean byPerson = attempt.change().filter(c -> c.kind() == Change.Kind.PERSON).isPresent();
        return !byPerson && attempt.version().equals(run.version()) == (kind == Change.Kind.UNDO);
    }

    /** Ends the phase. */
    public boolean finish(Regrade run, String worker, Instant now) {
        return writer.write(handle -> handle.execute("update regrade set phase = ?, beat = ?, done = total where id = ? and worker = ? and phase = ?",
                run.phase().next().word(), now, run.id(), worker, run.phase().word())) > 0;
    }
}
