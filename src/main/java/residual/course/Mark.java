package residual.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How many groups of changes were acknowledged, noted outside the database. H2 opens a file whose end is missing without a word, as it was some
 * commits earlier; comparing with this number is how such a loss is noticed. It is written after the database and never forced, so it can lag but not lead.
 */
final class Mark implements AutoCloseable {
    private final FileChannel file;
    private final ByteBuffer number = ByteBuffer.allocateDirect(Long.BYTES);

    private Mark(FileChannel file) {
        this.file = file;
    }

    static Mark open(Path path) throws IOException {
        return new Mark(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    void set(long commit) throws IOException {
        file.write(number.clear().putLong(commit).flip(), 0);
    }

    /** The number noted last, 0 where there is none. */
    long get() throws IOException {
        return file.read(number.clear(), 0) < Long.BYTES ? 0 : number.flip().getLong();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
