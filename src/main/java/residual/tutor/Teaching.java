package residual.tutor;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import residual.course.AttemptSheet;
import residual.course.Store;
import residual.problem.Course;

/** What instructors do in a course, as the web finds it. */
public final class Teaching {
    private final Store store;
    private final Clock clock;
    private final Seals seals;
    private final GradingDesk desk;
    private final Regrading regrading;

    Teaching(Store store, Clock clock, Turns turns) {
        this.store = store;
        this.clock = clock;
        this.seals = new Seals(store);
        this.desk = new GradingDesk(store);
        this.regrading = new Regrading(store, turns, this::now);
    }

    /** Extensions, and what follows from a date that moved. */
    public Dates dates() {
        return new Dates(store, this::now);
    }

    /** What all students have. */
    public Gradebooks gradebooks() {
        return new Gradebooks(store);
    }

    /** All that one student did, and marks set by hand. */
    public Dossiers dossiers() {
        return new Dossiers(store);
    }

    /** Where answers wait for a person. */
    public GradingDesk desk() {
        return desk;
    }

    /** Judging again after a problem file changed. */
    public Regrading regrading() {
        return regrading;
    }

    /** How the parts of a course did. */
    public Statistics statistics() {
        return new Statistics(store);
    }

    /** The codes of submissions. */
    public Seals seals() {
        return seals;
    }

    /** Writes all attempts at a course's problems. Throws what the writer throws. */
    public void export(Course course, AttemptSheet.Format format, Writer out) throws IOException {
        store.attempts().write(course.paths(), format, out);
    }

    /** Now, in the milliseconds that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
