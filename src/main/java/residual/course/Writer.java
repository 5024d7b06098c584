package residual.course;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that changes the database. It takes what waits, commits it together, forces it to disk, and only then answers: a hundred
 * students share one force.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 256;
    private static final int RUNS = 5;
    static final String FULL = "The server's disk is full, so this was not kept. Please tell your instructor, and keep a copy of what you typed.";

    private final Database database;
    private final Jdbi jdbi;
    private final BlockingQueue<Job<?>> waiting;
    private final Thread thread = Thread.ofPlatform().name("residual-writer").unstarted(this::run);
    private final Timer commits;
    private long commit;
    private volatile boolean closing;

    Writer(Database database, Jdbi jdbi, long lastCommit, int capacity, MeterRegistry meters) {
        this.database = database;
        this.jdbi = jdbi;
        this.commit = lastCommit;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.commits = Timer.builder("residual.commit").description("From the end of a group of changes until it is on disk").publishPercentileHistogram().register(meters);
        Gauge.builder("residual.writer.waiting", waiting, BlockingQueue::size).description("Changes that wait for the writer").register(meters);
        thread.start();
    }

    /** Runs the work and returns when it is safely on disk. Throws {@link NotKeptException}, or what the work threw. */
    <T> T write(Work<T> work) {
        Job<T> job = new Job<>(work);
        if (closing || !waiting.offer(job)) {
            throw new NotKeptException("The server has more to write down than it can at the moment, so this was not kept. Please try again in a few seconds.");
        }
        if (closing && waiting.remove(job)) {
            throw new NotKeptException("The server is being restarted, so this was not kept. Please try again in a minute.");
        }
        return job.await();
    }

    private void run() {
        List<Job<?>> group = new ArrayList<>(GROUP);
        while (!(closing && waiting.isEmpty())) {
            if (take(group)) {
                keep(group);
                group.clear();
            }
        }
    }

    private boolean take(List<Job<?>> group) {
        try {
            Job<?> first = waiting.poll(50, TimeUnit.MILLISECONDS);
            if (first == null) {
                return false;
            }
            group.add(first);
            waiting.drainTo(group, GROUP - 1);
            return true;
        } catch (InterruptedException e) {
            closing = true;
            return false;
        }
    }

    private void keep(List<Job<?>> group) {
        try {
            keepWhereThereIsRoom(group);
        } catch (RuntimeException | Error e) {
            LOG.error("{} changes were not kept", group.size(), e);
            group.forEach(job -> job.fail(new NotKeptException("The server cannot write to its disk at the moment, so this was not kept. Please try again later.", e)));
        }
    }

    private void keepWhereThereIsRoom(List<Job<?>> group) {
        if (!database.hasRoom()) {
            LOG.error("The disk is full: {} changes were not kept", group.size());
            group.forEach(job -> job.fail(new NotKeptException(FULL)));
            return;
        }
        try (Handle handle = jdbi.open()) {
            keep(group, handle);
        }
    }

    /** All at once; where that fails one by one, so that a change that cannot be made does not stop the others. */
    private void keep(List<Job<?>> group, Handle handle) {
        if (!runs(group, handle)) {
            group.forEach(job -> keepAlone(job, handle));
            return;
        }
        seal(handle);
        group.forEach(Job::answer);
    }

    private boolean runs(List<Job<?>> group, Handle handle) {
        handle.begin();
        try {
            group.forEach(job -> job.run(handle));
            return true;
        } catch (RuntimeException e) {
            handle.rollback();
            return false;
        }
    }

    /** Where another node was quicker the work meets its rows as a violated constraint, and on the next run sees them. */
    private void keepAlone(Job<?> job, Handle handle) {
        for (int run = 1; run <= RUNS; run++) {
            handle.begin();
            try {
                job.run(handle);
                seal(handle);
                job.answer();
                return;
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                handle.rollback();
                if (run == RUNS || !SqlState.isConflict(e)) {
                    job.fail(e);
                    return;
                }
            }
        }
    }

    private void seal(Handle handle) {
        commits.record(() -> sealed(handle));
    }

    private void sealed(Handle handle) {
        if (!database.isShared()) {
            handle.execute("update mark set commit_number = ? where id = 1", commit + 1);
        }
        handle.commit();
        commit++;
        database.force(commit);
    }

    /** Whether a change would be taken now. */
    boolean takes() {
        return !closing && thread.isAlive() && waiting.remainingCapacity() > 0 && database.hasRoom();
    }

    /** Finishes what was accepted, then stops. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
