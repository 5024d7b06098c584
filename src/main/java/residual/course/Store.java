package residual.course;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Everything a server keeps: people, attempts and what follows from them, in one database. */
public final class Store implements AutoCloseable {
    private static final int QUEUE = 4096;
    private final Database database;
    private final Jdbi jdbi;
    private final Writer writer;
    private final BackupDesk desk;

    private Store(Path folder, Database database, Jdbi jdbi, long lastCommit) {
        this.database = database;
        this.desk = new BackupDesk(folder, database);
        this.jdbi = jdbi;
        this.writer = new Writer(database, jdbi, lastCommit, QUEUE);
    }

    /**
     * Opens the store in a folder, makes it where there is none, and brings its tables up to date. Throws {@link StoreException} with a sentence
     * when the folder is in use or the database is damaged.
     */
    public static Store open(Path folder) {
        Database database = H2Database.open(folder);
        try {
            return open(folder, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Store open(Path folder, Database database) {
        migrate(database.connections());
        Jdbi jdbi = Jdbi.create(database.connections());
        long last = jdbi.withHandle(h -> h.select("select commit_number from mark where id = 1").mapTo(Long.class).one());
        database.compare(last);
        return new Store(folder, database, jdbi, last);
    }

    private static void migrate(DataSource connections) {
        Flyway.configure().dataSource(connections).locations("classpath:db/migration").load().migrate();
    }

    public Accounts accounts() {
        return new Accounts(jdbi, writer);
    }

    public Sessions sessions() {
        return new Sessions(jdbi, writer);
    }

    public Links links() {
        return new Links(jdbi, writer);
    }

    public Enrolments enrolments() {
        return new Enrolments(jdbi, writer);
    }

    public Roster roster() {
        return new Roster(jdbi, writer);
    }

    public Claims claims() {
        return new Claims(jdbi, writer);
    }

    public Extensions extensions() {
        return new Extensions(jdbi, writer);
    }

    public Allowances allowances() {
        return new Allowances(jdbi, writer);
    }

    public FailedSignIns failedSignIns() {
        return new FailedSignIns(jdbi, writer);
    }

    public Attempts attempts() {
        return new Attempts(jdbi, writer);
    }

    public Grades grades() {
        return new Grades(jdbi);
    }

    public Rubrics rubrics() {
        return new Rubrics(jdbi, writer);
    }

    public Assessments assessments() {
        return new Assessments(jdbi, writer);
    }

    public History history() {
        return new History(jdbi);
    }

    public Bulk bulk() {
        return new Bulk(jdbi, writer);
    }

    public FixedMarks fixedMarks() {
        return new FixedMarks(jdbi, writer);
    }

    public Drafts drafts() {
        return new Drafts(jdbi, writer);
    }

    public Hints hints() {
        return new Hints(jdbi, writer);
    }

    public Settings settings() {
        return new Settings(jdbi, writer);
    }

    public ProblemVersions versions() {
        return new ProblemVersions(jdbi, writer);
    }

    /** The table that the load command measures against; it is made when first asked for. */
    public Bare bare() {
        return new Bare(writer);
    }

    /** Writes a copy of everything to a new file, while the server runs. Throws {@link StoreException}. */
    void copyTo(Path file) {
        database.copyTo(file);
    }

    /** Finishes what was accepted, then closes the database. */
    @Override
    public void close() {
        desk.close();
        writer.close();
        database.close();
    }
}
