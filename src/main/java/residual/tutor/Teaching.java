package residual.tutor;

import java.time.Clock;
import residual.course.Store;

/** What instructors do in a course, as the web finds it. */
public final class Teaching {
    private final Dates dates;

    public Teaching(Store store, Clock clock) {
        dates = new Dates(store, clock);
    }

    public Dates dates() {
        return dates;
    }
}
