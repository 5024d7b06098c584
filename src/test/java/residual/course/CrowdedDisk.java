package residual.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2, under the scheme {@code crowded}, on which no file grows beyond what {@link #ROOM} says; what is there can be read and written over. */
public final class CrowdedDisk extends FilePathWrapper {
    static final String SCHEME = "crowded";
    /** For the whole run, since H2 makes a new path of its class for every file. */
    static final AtomicLong ROOM = new AtomicLong();

    /** Tells H2 of the disk, which takes files of at most so many bytes. */
    static void put(long room) {
        ROOM.set(room);
        FilePath.register(new CrowdedDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CrowdedFile(super.open(mode));
    }

    /** A file on it. */
    private static final class CrowdedFile extends FileBaseDefault {
        private final FileChannel file;

        CrowdedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (position + bytes.remaining() > ROOM.get()) {
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean all) throws IOException {
            file.force(all);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
