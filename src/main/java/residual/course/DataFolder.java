package residual.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything a server keeps, held by one server at a time. The lock is the operating system's on a file that also says whose it is, so a
 * server that was killed leaves nothing to clean up.
 */
final class DataFolder implements AutoCloseable {
    static final String NAME = "residual";
    private final Path folder;
    private final FileChannel holder;

    private DataFolder(Path folder, FileChannel holder) {
        this.folder = folder;
        this.holder = holder;
    }

    /** Makes the folder where it is missing and takes it. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            return hold(folder.toRealPath());
        } catch (IOException e) {
            throw new StoreException("The data folder " + folder.toAbsolutePath() + " cannot be used (" + Reason.of(e)
                    + "). Choose another with --data FOLDER, or make this one writable.", e);
        }
    }

    private static DataFolder hold(Path folder) throws IOException {
        Path file = folder.resolve(NAME + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new FolderInUseException("The data folder " + folder + " is in use by another Residual server (process "
                    + Files.readString(file).strip() + "). Stop that one first, or choose another folder with --data FOLDER.");
        }
        channel.truncate(0).write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return new DataFolder(folder, channel);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The database without its extension, as H2 wants it. */
    Path database() {
        return folder.resolve(NAME);
    }

    Path databaseFile() {
        return databaseFile(folder);
    }

    static Path databaseFile(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    static Path backupRequest(Path folder) {
        return folder.resolve(NAME + ".backup-request");
    }

    static Path backupAnswer(Path folder) {
        return folder.resolve(NAME + ".backup-answer");
    }

    Path markFile() {
        return markFile(folder);
    }

    static Path markFile(Path folder) {
        return folder.resolve(NAME + ".mark");
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new StoreException("The lock of " + folder + " could not be released.", e);
        }
    }
}
