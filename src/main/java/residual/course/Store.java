package residual.course;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everything a server keeps: people, attempts and what follows from them, in one database. */
public final class Store implements AutoCloseable {
    private static final int QUEUE = 4096;
    private final Database database;
    private final Jdbi jdbi;
    private final Writer writer;
    private final Optional<BackupDesk> desk;
    private final MeterRegistry meters;

    private Store(Optional<Path> folder, Database database, Jdbi jdbi, long lastCommit, MeterRegistry meters) {
        this.meters = meters;
        this.database = database;
        this.desk = folder.map(f -> new BackupDesk(f, database));
        this.jdbi = jdbi;
        this.writer = new Writer(database, jdbi, lastCommit, QUEUE, meters);
    }

    /**
     * Opens the store in a folder, makes it where there is none, and brings its tables up to date. Throws {@link StoreException} with a sentence
     * when the folder is in use or the database is damaged.
     */
    public static Store open(Path folder) {
        return open(folder, new CompositeMeterRegistry());
    }

    /** The same, with a place for figures about how it fares. */
    public static Store open(Path folder, MeterRegistry meters) {
        return open(Optional.of(folder), H2Database.open(folder), meters);
    }

    /** Opens the store in a PostgreSQL database, which several servers may share; else like {@link #open(Path)}. The address is {@code jdbc:postgresql://…}. */
    public static Store open(String address, MeterRegistry meters) {
        if (!address.startsWith(PostgresDatabase.PREFIX)) {
            throw new StoreException("`" + address + "` is no address of a database that is known here: it begins with " + PostgresDatabase.PREFIX + "//.");
        }
        return open(Optional.empty(), PostgresDatabase.open(address), meters);
    }

    /** In a database that is open; the folder is where one of its own keeps its files. */
    static Store open(Optional<Path> folder, Database database, MeterRegistry meters) {
        try {
            return opened(folder, database, meters);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Store opened(Optional<Path> folder, Database database, MeterRegistry meters) {
        Tables.bringUpToDate(database.connections());
        Jdbi jdbi = Jdbi.create(database.connections());
        long last = jdbi.withHandle(h -> h.select("select commit_number from mark where id = 1").mapTo(Long.class).one());
        database.compare(last);
        return new Store(folder, database, jdbi, last, meters);
    }

    /** Where figures about the server are collected. */
    public MeterRegistry meters() {
        return meters;
    }

    /** Whether the database answers and changes are taken. */
    public boolean isReady() {
        try {
            return writer.takes() && jdbi.withHandle(h -> h.select("select 1").mapTo(Integer.class).one()) == 1;
        } catch (RuntimeException e) {
            return false;
        }
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

    public ProviderSignIns providerSignIns() {
        return new ProviderSignIns(jdbi, writer);
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

    public Tries tries() {
        return new Tries(jdbi);
    }

    public Regrades regrades() {
        return new Regrades(jdbi, writer);
    }

    public RegradeSteps regradeSteps() {
        return new RegradeSteps(jdbi, writer);
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

    /** Copies everything another store has into this one, which has nothing yet, and returns how many rows. Throws {@link StoreException}. */
    public long takeOver(Store other) {
        return new Removal(other.jdbi, jdbi).run();
    }

    /** Writes a copy of everything to a new file, while the server runs. Throws {@link StoreException}. */
    void copyTo(Path file) {
        database.copyTo(file);
    }

    /** Finishes what was accepted, then closes the database. */
    @Override
    public void close() {
        desk.ifPresent(BackupDesk::close);
        writer.close();
        database.close();
    }
}
