package residual.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Backups of a data folder: one zip file each, made while the server runs or without one, and opened and counted before anybody relies on it. */
public final class Backups {
    private Backups() {}

    /** What a backup holds. */
    public record Summary(long attempts, long people) {}

    /**
     * Writes a backup of a data folder to a new file, by the server that uses the folder or, where none does, itself. Throws {@link StoreException} with a
     * sentence, and then has left no file.
     */
    public static Summary make(Path data, Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (!Files.exists(DataFolder.databaseFile(data))) {
            throw new StoreException("There is no database in " + data.toAbsolutePath() + ", so there is nothing to back up. Name its folder with --data FOLDER.");
        }
        if (Files.exists(target)) {
            throw new StoreException("There is a file " + target + " already. A backup never overwrites one: choose another name.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new StoreException("The backup could not be written to " + target + ": there is no folder " + target.getParent() + ".");
        }
        return make(data, target, target.resolveSibling(target.getFileName() + ".part"));
    }

    private static Summary make(Path data, Path target, Path part) {
        try {
            Files.deleteIfExists(part);
            copy(data, part);
            Summary summary = verify(part);
            force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (IOException e) {
            throw new StoreException("The backup could not be written to " + target + " (" + Reason.of(e) + ").", e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void copy(Path data, Path part) {
        try (Store store = Store.open(data)) {
            store.copyTo(part);
        } catch (FolderInUseException e) {
            new BackupRequest(data.toAbsolutePath().normalize(), part).send();
        }
    }

    /**
     * Puts a backup in place of the database of a data folder that no server uses. A database that is there already is put aside under another name where
     * {@code replace} says so, and refused otherwise. Throws {@link StoreException} with a sentence, and then has changed nothing.
     */
    public static Summary restore(Path data, Path file, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("There is no file " + file.toAbsolutePath() + ".");
        }
        try (DataFolder folder = DataFolder.take(data)) {
            Path database = folder.databaseFile();
            if (Files.exists(database) && !replace) {
                throw new StoreException("There is a database in " + folder.path() + " already. Add --replace to put it aside and restore the backup.");
            }
            return restore(folder, file.toAbsolutePath());
        } catch (IOException e) {
            throw new StoreException("The backup " + file + " could not be restored to " + data + " (" + Reason.of(e) + ").", e);
        }
    }

    private static Summary restore(DataFolder folder, Path file) throws IOException {
        Path unpacked = folder.path().resolve(DataFolder.NAME + ".restoring");
        try {
            Summary summary = verify(file);
            unpack(file, unpacked);
            force(unpacked);
            putAside(folder);
            Files.deleteIfExists(folder.markFile());
            Files.move(unpacked, folder.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private static void putAside(DataFolder folder) throws IOException {
        if (Files.exists(folder.databaseFile())) {
            Path aside = IntStream.iterate(1, i -> i + 1).mapToObj(i -> folder.path().resolve(DataFolder.NAME + "-replaced-" + i + ".mv.db"))
                    .filter(free -> !Files.exists(free)).findFirst().orElseThrow();
            Files.move(folder.databaseFile(), aside, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Opens a copy of what is in the backup and counts. */
    private static Summary verify(Path file) throws IOException {
        Path trial = Files.createTempDirectory(file.getParent(), DataFolder.NAME + "-verify");
        try {
            unpack(file, DataFolder.databaseFile(trial));
            return count(file, trial);
        } finally {
            DataFolder.databaseFile(trial).toFile().delete();
            Files.deleteIfExists(trial.resolve(DataFolder.NAME + ".trace.db"));
            Files.delete(trial);
        }
    }

    private static Summary count(Path file, Path trial) {
        String address = "jdbc:h2:file:" + trial.resolve(DataFolder.NAME) + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(address, "sa", ""); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from attempt), (select count(*) from person)")) {
            row.next();
            return new Summary(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new StoreException("The backup " + file + " is damaged (" + Reason.of(e) + ").", e);
        }
    }

    private static void unpack(Path file, Path database) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(DataFolder.databaseFile(Path.of("")).toString())) {
                throw new StoreException(file + " is not a backup made by Residual.");
            }
            copy(zip, database);
        }
    }

    private static void copy(InputStream from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            from.transferTo(out);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
