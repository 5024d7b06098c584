package residual.course;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 database in a folder. What is committed is handed to the operating system at once ({@code WRITE_DELAY=0}) and forced to the disk by the
 * store's one writer before anything is acknowledged.
 */
final class H2Database implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);
    private static final String USER = "sa";
    private static final String DISK = "file";
    /** Enough for some thousand groups of changes, and for a clean end. */
    private static final long RESERVE = 32L << 20;
    private final DataFolder folder;
    /** Found once: finding it looks through all that is mounted. */
    private final FileStore disk;
    private final String address;
    private final HikariDataSource connections;
    // One channel for the whole life of the database: closing any channel on the file would release H2's own lock on it.
    private final FileChannel file;
    private final Mark mark;

    private H2Database(DataFolder folder, FileStore disk, String address, HikariDataSource connections, FileChannel file, Mark mark) {
        this.folder = folder;
        this.disk = disk;
        this.address = address;
        this.connections = connections;
        this.file = file;
        this.mark = mark;
    }

    static H2Database open(Path path) {
        return open(path, DISK);
    }

    /** The same through another of the file systems that H2 knows by a scheme. */
    static H2Database open(Path path, String scheme) {
        DataFolder folder = DataFolder.take(path);
        try {
            return open(folder, address(folder, scheme));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static H2Database open(DataFolder folder, String address) {
        HikariDataSource connections = connect(folder, address);
        try {
            return new H2Database(folder, Files.getFileStore(folder.path()), address, connections, FileChannel.open(folder.databaseFile(), StandardOpenOption.WRITE),
                    Mark.open(folder.markFile()));
        } catch (IOException e) {
            connections.close();
            throw damaged(folder, e);
        }
    }

    private static HikariDataSource connect(DataFolder folder, String address) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(address);
        settings.setUsername(USER);
        settings.setMaximumPoolSize(8);
        settings.setPoolName("residual");
        settings.setExceptionOverrideClassName(Closed.class.getName());
        try {
            return new HikariDataSource(settings);
        } catch (RuntimeException e) {
            throw damaged(folder, e);
        }
    }

    /** Says which connections are of no use any more: those to a database that closed itself because a write failed. The next one opens it again as it was last forced to disk. */
    public static final class Closed implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED || failure.getErrorCode() == ErrorCode.GENERAL_ERROR_1 ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }

    private static String address(DataFolder folder, String scheme) {
        return "jdbc:h2:" + scheme + ":" + folder.database() + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";
    }

    private static StoreException damaged(DataFolder folder, Throwable cause) {
        return new StoreException("The database " + folder.databaseFile() + " cannot be opened (" + Reason.of(cause) + "). "
                + restore(folder), cause);
    }

    private static String restore(DataFolder folder) {
        return "Put the last backup in its place: java -jar residual.jar restore --data " + folder.path() + " --from BACKUP.zip";
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean hasRoom() {
        try {
            return disk.getUsableSpace() >= RESERVE;
        } catch (IOException e) {
            throw new StoreException("The folder " + folder.path() + " cannot be looked at (" + Reason.of(e) + ").", e);
        }
    }

    @Override
    public void force(long commit) {
        try {
            file.force(true);
            mark.set(commit);
        } catch (IOException e) {
            throw new StoreException("The disk did not take what was written to " + folder.databaseFile() + " (" + Reason.of(e) + ").", e);
        }
    }

    @Override
    public void compare(long lastCommit) {
        long acknowledged = acknowledged();
        if (lastCommit < acknowledged) {
            throw new StoreException("The database " + folder.databaseFile() + " lacks the last " + (acknowledged - lastCommit)
                    + " of " + acknowledged + " groups of changes: its end is missing, or it is an older copy. " + restore(folder));
        }
    }

    private long acknowledged() {
        try {
            return mark.get();
        } catch (IOException e) {
            throw damaged(folder, e);
        }
    }

    @Override
    public void copyTo(Path target) {
        try (Connection connection = connections.getConnection(); PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, target.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new StoreException("The backup could not be written to " + target + " (" + Reason.of(e) + ").", e);
        }
    }

    @Override
    public void close() {
        shutDown();
        try (folder; mark; file) {
            // closed in this order: the database, its channel, the mark, the lock
        } catch (IOException e) {
            throw new StoreException("The files in " + folder.path() + " could not be closed.", e);
        }
    }

    /** The pool goes first: while it lives it opens the database again for its next connection, and two processes would then write to one file. */
    private void shutDown() {
        try (Connection last = DriverManager.getConnection(address, USER, ""); Statement statement = last.createStatement()) {
            connections.close();
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("The database {} had closed itself before: {}", folder.databaseFile(), e.getMessage());
        }
    }
}
