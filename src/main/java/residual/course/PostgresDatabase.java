package residual.course;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A PostgreSQL database that several servers share. It forces every commit to its disk by itself before it answers, and several groups of changes may be under way at once, so nothing
 * is counted here.
 */
final class PostgresDatabase implements Database {
    static final String PREFIX = "jdbc:postgresql:";
    private static final int CONNECTIONS = 16;
    private static final String PASSWORD = "RESIDUAL_DATABASE_PASSWORD";
    private final HikariDataSource connections;

    private PostgresDatabase(HikariDataSource connections) {
        this.connections = connections;
    }

    /** Connects to the database of an address; the password may stand in the environment, where no list of processes shows it. Throws {@link StoreException}. */
    static PostgresDatabase open(String address) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(address);
        Optional.ofNullable(System.getenv(PASSWORD)).ifPresent(settings::setPassword);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setPoolName("residual");
        try {
            return new PostgresDatabase(new HikariDataSource(settings));
        } catch (RuntimeException e) {
            throw new StoreException("The database " + shown(address) + " cannot be reached (" + Reason.of(e) + "). Check the address, the user, and the password in " + PASSWORD + ".", e);
        }
    }

    /** An address without what may be a password in it. */
    private static String shown(String address) {
        return address.replaceAll("\\?.*", "");
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void force(long commit) {
        // PostgreSQL has done it (synchronous_commit is on unless somebody switched it off).
    }

    @Override
    public void compare(long lastCommit) {
        // PostgreSQL recovers its own end from its log, or does not start.
    }

    @Override
    public void copyTo(Path file) {
        throw new StoreException("A PostgreSQL database is backed up with its own tools: pg_dump, or an archive of its log for every moment.");
    }

    @Override
    public void close() {
        connections.close();
    }
}
