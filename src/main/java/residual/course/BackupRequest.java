package residual.course;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Asks the server that holds a data folder to copy its database to a file. */
record BackupRequest(Path folder, Path target) {
    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration DONE = Duration.ofMinutes(30);
    private static final long LOOK_EVERY_MILLIS = 100;

    /** Returns when the copy is written; throws {@link StoreException}. */
    void send() {
        try {
            ask();
            await();
        } catch (IOException e) {
            throw new StoreException("The server that uses " + folder + " could not be asked for a backup (" + Reason.of(e) + ").", e);
        } catch (InterruptedException e) {
            throw new StoreException("The backup was broken off.", e);
        }
    }

    private void ask() throws IOException {
        try {
            Path written = Files.writeString(DataFolder.backupRequest(folder).resolveSibling(DataFolder.NAME + ".backup-asking"), target.toString(),
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(written, DataFolder.backupRequest(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new StoreException("Another backup of " + folder + " is being asked for. Try again when it is done, or delete " + e.getFile() + ".", e);
        }
    }

    private void await() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (Optional<String> answer = answer(); ; answer = answer()) {
            if (answer.isPresent()) {
                check(answer.get());
                return;
            }
            boolean ignored = Files.exists(DataFolder.backupRequest(folder));
            if (System.nanoTime() - start > (ignored ? NOTICED : DONE).toNanos()) {
                Files.deleteIfExists(DataFolder.backupRequest(folder));
                throw new StoreException("The server that uses " + folder + " did not answer. Look into its log, or stop it and try again.");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static void check(String answer) {
        if (!answer.equals(BackupDesk.DONE)) {
            throw new StoreException(answer);
        }
    }

    /** What the server says about this target. */
    private Optional<String> answer() throws IOException {
        try {
            String text = Files.readString(DataFolder.backupAnswer(folder));
            String mine = target + "\n";
            if (!text.startsWith(mine)) {
                return Optional.empty();
            }
            Files.delete(DataFolder.backupAnswer(folder));
            return Optional.of(text.substring(mine.length()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
