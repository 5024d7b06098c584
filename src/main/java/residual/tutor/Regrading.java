package residual.tutor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import residual.course.Attempt;
import residual.course.MarkChange;
import residual.course.NotKeptException;
import residual.course.Regrade;
import residual.course.Regrades;
import residual.course.Rejudged;
import residual.course.Store;
import residual.problem.Course;
import residual.problem.Manuscript;
import residual.problem.Problem;

/**
 * Judging the answers to a problem again after its file changed: one regrade after the other, in the background, in steps that are kept. Where a server stops in the middle, any server
 * goes on when it is asked to.
 */
public final class Regrading {
    private static final Logger LOG = LoggerFactory.getLogger(Regrading.class);
    private static final int STEP = 10;
    private static final long PAUSE = 200_000_000L;
    private final Store store;
    private final Turns turns;
    private final Sources sources;
    private final Supplier<Instant> now;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("residual-regrade-", 0).factory());

    Regrading(Store store, Turns turns, Supplier<Instant> now) {
        this.store = store;
        this.turns = turns;
        this.sources = new Sources(store.versions());
        this.now = now;
        worker.allowCoreThreadTimeOut(true);
    }

    /** A problem of which so many answers count by another version than the file's. */
    public record Outdated(Problem problem, int answers) {}

    /** A mark that changes, with whose it is. */
    public record Line(Gradebook.Student student, MarkChange mark) {}

    /** The problems of a course whose file changed after it was answered. */
    public List<Outdated> outdated(Course course) {
        return course.problems().stream().filter(p -> store.versions().hasOther(p.path(), p.version()))
                .map(p -> new Outdated(p, regrades().outdated(p.path(), p.version()))).filter(o -> o.answers() > 0).toList();
    }

    private Regrades regrades() {
        return store.regrades();
    }

    /** The regrades of a course, newest first. */
    public List<Regrade> of(Course course) {
        return regrades().of(course.id());
    }

    /** A regrade of a course. */
    public Optional<Regrade> of(Course course, long id) {
        return regrades().of(id).filter(r -> r.course().equals(course.id()));
    }

    public Regrades.Counts counts(Regrade run) {
        return regrades().counts(run.id());
    }

    /** The marks that change, those that fall the most first. */
    public List<Line> lines(Course course, Regrade run) {
        Gradebooks gradebooks = new Gradebooks(store);
        var students = gradebooks.students(course);
        return regrades().marks(run.id()).stream().flatMap(m -> Stream.ofNullable(students.get(m.student())).map(s -> new Line(s, m)))
                .sorted(Comparator.comparingDouble(l -> l.mark().after() - l.mark().before())).toList();
    }

    /** Begins to judge the answers to a problem by its version now, which changes nothing yet; returns the id of the regrade. */
    public long begin(Course course, Problem problem, String by) {
        sources.keep(problem, now.get());
        long id = regrades().begin(course.id(), problem.path(), problem.version(), by, now.get());
        goOn(id);
        return id;
    }

    /** Makes what was judged count. False where it cannot be applied now. */
    public boolean apply(Regrade run, boolean rising, String remark, String by) {
        return regrades().apply(run.id(), rising, remark, by, now.get()) && goOn(run.id());
    }

    /** Takes back what was applied. */
    public boolean undo(Regrade run, String by) {
        return regrades().undo(run.id(), by, now.get()) && goOn(run.id());
    }

    /** Gives up judging. */
    public boolean stop(Regrade run, String by) {
        return regrades().stop(run.id(), by, now.get());
    }

    /** Goes on with a regrade here, from where it is. */
    public boolean goOn(long id) {
        worker.execute(() -> work(id));
        return true;
    }

    private void work(long id) {
        String me = UUID.randomUUID().toString();
        try {
            if (store.regradeSteps().claim(id, me, now.get())) {
                Regrade run = regrades().of(id).orElseThrow();
                Rejudging rejudging = new Rejudging(store, turns, problem(run));
                while (run.phase().isWork() && step(run, me, rejudging)) {
                    run = regrades().of(id).orElseThrow();
                }
            }
        } catch (NotKeptException e) {
            LOG.warn("Regrade {} stopped, as nothing can be written at the moment; it can go on from where it is: {}", id, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Regrade {} broke; it can go on from where it is", id, e);
        }
    }

    /** The problem as the regrade judges by it, whatever the file says meanwhile. */
    private Problem problem(Regrade run) {
        String text = store.versions().text(run.version()).orElseThrow(() -> new IllegalStateException("the text of version " + run.version() + " is not kept"));
        return Manuscript.of(run.problem(), text).problem().orElseThrow(() -> new IllegalStateException("version " + run.version() + " of " + run.problem() + " cannot be read"));
    }

    /** Does the next few students, or ends the phase after the last; false where somebody else goes on with it. */
    private boolean step(Regrade run, String me, Rejudging rejudging) {
        List<String> students = run.phase() == Regrade.Phase.JUDGING ? store.regradeSteps().toJudge(run, STEP) : store.regradeSteps().toChange(run, STEP);
        if (students.isEmpty()) {
            return store.regradeSteps().finish(run, me, now.get());
        }
        return switch (run.phase()) {
            case JUDGING -> judge(run, me, rejudging, students);
            case APPLYING -> store.regradeSteps().apply(run, me, students, now.get());
            case UNDOING -> store.regradeSteps().undo(run, me, students, now.get());
            case READY, APPLIED, UNDONE, STOPPED -> false;
        };
    }

    /** Where students' own answers take all turns, the regrade waits and tries the same step again. */
    private boolean judge(Regrade run, String me, Rejudging rejudging, List<String> students) {
        try {
            return judged(run, me, rejudging, students);
        } catch (BusyException e) {
            LockSupport.parkNanos(PAUSE);
            return true;
        }
    }

    private boolean judged(Regrade run, String me, Rejudging rejudging, List<String> students) {
        int before = rejudging.untried();
        List<Attempt> attempts = students.stream().flatMap(s -> store.attempts().of(s, run.problem()).reversed().stream()).toList();
        List<Rejudged> otherwise = attempts.stream().flatMap(a -> rejudging.again(a).stream()).toList();
        return store.regradeSteps().keep(run, me, students, attempts, otherwise, rejudging.untried() - before, now.get());
    }
}
