package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is nearly full: nothing more is written, what is there is read, and it goes on once there is room. */
class RoomTest {
    private final AtomicBoolean room = new AtomicBoolean(true);

    @Test
    void shortBeforeTheDiskIsFullNothingIsWrittenAndAllIsRead(@TempDir Path folder) {
        Store.open(folder).close();
        try (Database database = new Cramped(H2Database.open(folder)); Writer writer = new Writer(database, Jdbi.create(database.connections()), 1, 10, new SimpleMeterRegistry())) {
            Settings settings = new Settings(Jdbi.create(database.connections()), writer);
            settings.set("name", "before");
            room.set(false);
            assertThatThrownBy(() -> settings.set("name", "after")).isInstanceOf(NotKeptException.class).hasMessage(Writer.FULL);
            assertThat(writer.takes()).isFalse();
            assertThat(settings.get("name")).contains("before");
            room.set(true);
            settings.set("name", "again");
            assertThat(settings.get("name")).contains("again");
            assertThat(writer.takes()).isTrue();
        }
    }

    /** A database whose disk has room when the test says so. */
    private final class Cramped implements Database {
        private final Database whole;

        Cramped(Database whole) {
            this.whole = whole;
        }

        @Override
        public boolean hasRoom() {
            return room.get();
        }

        @Override
        public DataSource connections() {
            return whole.connections();
        }

        @Override
        public boolean isShared() {
            return whole.isShared();
        }

        @Override
        public void force(long commit) {
            whole.force(commit);
        }

        @Override
        public void compare(long lastCommit) {
            whole.compare(lastCommit);
        }

        @Override
        public void copyTo(Path file) {
            whole.copyTo(file);
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
