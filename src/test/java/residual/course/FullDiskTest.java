package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Verdict;

/** A disk that is full below the database, which then closes itself, until there is room again. */
@Timeout(60)
class FullDiskTest {
    private static final Question QUESTION = new Question("c/s/p", "part");
    private static final String FULL = "The server cannot write to its disk at the moment, so this was not kept.";
    private static final long ROOM = 1_000_000;
    private final List<Long> acknowledged = new ArrayList<>();
    private int made;
    @TempDir Path folder;

    @Test
    void whatIsAcknowledgedIsKeptAndTheServerGoesOnOnceThereIsRoom() throws Exception {
        CrowdedDisk.put(Long.MAX_VALUE);
        Path data = folder.resolve("data");
        try (Store store = Store.open(Optional.of(data), H2Database.open(data, CrowdedDisk.SCHEME), new SimpleMeterRegistry())) {
            CrowdedDisk.ROOM.set(Files.size(DataFolder.databaseFile(data)) + ROOM);
            assertThat(refused(store)).hasMessageStartingWith(FULL).hasMessageEndingWith("Please try again later.");
            assertThat(acknowledged).hasSizeGreaterThan(20);
            assertThat(refused(store)).hasMessageStartingWith(FULL);
            assertThat(comes(() -> store.attempts().standing("student-0", QUESTION).submissions() > 0)).as("what is there is read").isTrue();
            assertThat(idsAfterAKill(data)).containsAll(acknowledged);
            CrowdedDisk.ROOM.set(Long.MAX_VALUE);
            assertThat(comes(() -> kept(store))).as("goes on").isTrue();
            assertThat(idsAfterAKill(data)).containsAll(acknowledged);
        }
    }

    /** Keeps attempts until one is refused. */
    private NotKeptException refused(Store store) {
        return catchThrowableOfType(NotKeptException.class, () -> {
            while (true) {
                keep(store);
            }
        });
    }

    private boolean kept(Store store) {
        keep(store);
        return true;
    }

    private void keep(Store store) {
        int i = made++;
        Submission submission = new Submission("student-" + i / 20, QUESTION, "v1", i, Answer.of("answer " + i + " " + "x".repeat(2000)), Instant.now());
        acknowledged.add(((Kept.Recorded) store.attempts().record(submission, new Judgement(Verdict.ofScore(0.5, List.of()), 1, 0))).attempt().id());
    }

    /** While the database opens itself again, reading and writing may fail. */
    private static boolean comes(BooleanSupplier wanted) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                return wanted.getAsBoolean();
            } catch (RuntimeException closed) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    /** The attempts in a copy of the files as they are now, which is what a kill at this moment would leave. */
    private List<Long> idsAfterAKill(Path data) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : List.of(DataFolder.databaseFile(data), DataFolder.markFile(data))) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        List<Long> ids = new ArrayList<>();
        try (Store store = Store.open(copy)) {
            store.attempts().forEach(attempt -> ids.add(attempt.id()));
        }
        return ids;
    }
}
