package residual.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a running server is asked for a backup: a file in its data folder that names the file to write, answered by another. Only who may write to the data folder can ask, and no
 * port is opened for it.
 */
final class BackupDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    static final String DONE = "done";
    private final Path folder;
    private final Database database;
    private final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("residual-backup").factory());

    BackupDesk(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        clerk.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        Path request = DataFolder.backupRequest(folder);
        if (Files.exists(request)) {
            try {
                Path target = Path.of(Files.readString(request));
                Files.delete(request);
                answer(target + "\n" + copy(target));
            } catch (IOException | RuntimeException e) {
                LOG.error("A backup was asked for and could not be answered", e);
            }
        }
    }

    private String copy(Path target) {
        try {
            database.copyTo(target);
            return DONE;
        } catch (StoreException e) {
            LOG.error("A backup failed", e);
            return e.getMessage();
        }
    }

    private void answer(String text) throws IOException {
        Path written = Files.writeString(folder.resolve(DataFolder.NAME + ".backup-writing"), text);
        Files.move(written, DataFolder.backupAnswer(folder), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Finishes a backup that is under way. */
    @Override
    public void close() {
        clerk.close();
    }
}
