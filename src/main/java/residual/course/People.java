package residual.course;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Everyone the store knows. */
final class People {
    private People() {}

    /** Makes sure there is a row for whoever this id belongs to; one not met before is a guest. */
    static void meet(Handle handle, String id, Instant now) {
        boolean known = handle.select("select 1 from person where id = ?", id).mapTo(Integer.class).findOne().isPresent();
        if (!known) {
            handle.execute("insert into person (id, kind, name, created) values (?, 'guest', '', ?)", id, now);
        }
    }
}
