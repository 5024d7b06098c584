package residual.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The problem files of a folder as they are edited through the program. A file is replaced as a whole, so that no reader ever sees half of one, and only by
 * somebody who knows what stands in it.
 */
final class Manuscripts {
    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();

    Manuscripts(Path folder) {
        this.folder = folder;
    }

    /** The file of a path {@code course/set/problem}; throws {@link IllegalArgumentException} with a sentence where it cannot be edited here. */
    Source source(String path) {
        try {
            Path file = file(path);
            return Files.exists(file) ? read(file) : Source.NONE;
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + path + ".yaml cannot be read (" + e.getMessage() + ").", e);
        } catch (YamlFile.Unreadable e) {
            throw new IllegalArgumentException("The file " + path + ".yaml cannot be edited here: " + e.getMessage() + ".", e);
        }
    }

    private static Source read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Source(YamlFile.decoded(bytes), Digest.version(bytes), Files.getLastModifiedTime(file).toInstant());
    }

    /** No name that stands in addresses leads out of the folder, and no link in it may either. */
    private Path file(String path) throws IOException {
        if (path.endsWith("/") || !new ProblemFile(path + ".yaml").isProblem()) {
            throw new IllegalArgumentException("`" + path + "` is not the name of a problem: course/set/problem of small letters, digits and hyphens.");
        }
        Path file = folder.resolve(path + ".yaml");
        Path real = Files.exists(file) ? file.toRealPath() : file.getParent().toRealPath().resolve(file.getFileName());
        if (!real.startsWith(folder.toRealPath())) {
            throw new IllegalArgumentException("The file " + path + ".yaml is a link that leads out of the folder of problems; edit it where it is.");
        }
        return real;
    }

    /** Writes a text to the file of a path if the file is still the one of this version, empty for a file that is not there yet. */
    Publication write(String path, String text, String basedOn) {
        writing.lock();
        try {
            Source now = source(path);
            return now.version().equals(basedOn) ? replace(file(path), text.getBytes(StandardCharsets.UTF_8)) : new Publication.Overtaken(now);
        } catch (IOException e) {
            return new Publication.Refused("The file " + path + ".yaml cannot be written (" + e.getMessage() + "). Nothing was changed.");
        } catch (IllegalArgumentException e) {
            return new Publication.Refused(e.getMessage());
        } finally {
            writing.unlock();
        }
    }

    private static Publication replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            force(part, bytes);
            if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Publication.Done(Digest.version(bytes));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining();) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
