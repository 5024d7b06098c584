package residual.course;

import java.nio.file.Path;
import javax.sql.DataSource;

/** The database under the store: where connections come from, and what it takes until a committed change is safe. */
interface Database extends AutoCloseable {

    /** Connections for readers and the one writer. */
    DataSource connections();

    /** Whether other servers write to it too. */
    boolean isShared();

    /** Whether there is room for more changes. A database that runs into a full disk closes itself, so nothing is written shortly before. */
    boolean hasRoom();

    /** Returns when every committed change would survive a loss of power; {@code commit} is the number of the last group committed. */
    void force(long commit);

    /** Fails with a sentence when the database has fewer groups of changes than were acknowledged. */
    void compare(long lastCommit);

    /** Writes a copy of the database as it is at this moment to a new file, while it is being read and written. */
    void copyTo(Path file);

    @Override
    void close();
}
