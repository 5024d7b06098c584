package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;
import residual.check.Verdict;

class BackupsTest {
    private static final Question QUESTION = new Question("c/s/p", "a");
    @TempDir Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path zip() {
        return folder.resolve("it's a backup.zip");
    }

    @Test
    void whatIsBackedUpWithoutAServerIsThereAfterRestoring() {
        fill("ada", 3);
        assertThat(Backups.make(data(), zip())).isEqualTo(new Backups.Summary(3, 1));
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Backups.restore(elsewhere, zip(), false)).isEqualTo(new Backups.Summary(3, 1));
        try (Store store = Store.open(elsewhere)) {
            assertThat(store.attempts().of("ada", QUESTION)).extracting(a -> a.answer().text()).containsExactly("2", "1", "0");
            record(store, "ada", 3);
        }
    }

    @Test
    void aServerUnderLoadIsBackedUpAsItWasAtOneMoment() throws Exception {
        Set<Long> acknowledgedBefore = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        try (Store store = Store.open(data()); var students = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int s = 0; s < 8; s++) {
                String student = "s" + s;
                students.submit(() -> {
                    for (int i = 0; !stop.get(); i++) {
                        acknowledgedBefore.add(record(store, student, i).id());
                    }
                });
            }
            while (acknowledgedBefore.size() < 500) {
                Thread.sleep(20);
            }
            List<Long> sure = List.copyOf(acknowledgedBefore);
            Backups.Summary summary = Backups.make(data(), zip());
            stop.set(true);
            assertThat(summary.attempts()).isGreaterThanOrEqualTo(sure.size());
            Path copy = folder.resolve("copy");
            Backups.restore(copy, zip(), false);
            assertThat(ids(copy)).containsAll(sure).hasSize((int) summary.attempts());
        }
    }

    @Test
    void aDatabaseWhoseEndIsCutOffIsReplacedByItsBackup() throws IOException {
        fill("ada", 20);
        Backups.make(data(), zip());
        try (RandomAccessFile file = new RandomAccessFile(data().resolve("residual.mv.db").toFile(), "rw")) {
            file.setLength(file.length() / 3); // a database that was closed in order ends with unused space
        }
        assertThatThrownBy(() -> Store.open(data())).isInstanceOf(StoreException.class).hasMessageContaining("restore --data");
        assertThatThrownBy(() -> Backups.restore(data(), zip(), false)).hasMessageContaining("--replace");
        assertThat(Backups.restore(data(), zip(), true).attempts()).isEqualTo(20);
        assertThat(ids(data())).hasSize(20);
        assertThat(names(data())).contains("residual-replaced-1.mv.db");
    }

    @Test
    void aDatabaseInUseIsNotReplaced() {
        fill("ada", 1);
        Backups.make(data(), zip());
        try (Store store = Store.open(data())) {
            assertThatThrownBy(() -> Backups.restore(data(), zip(), true)).hasMessageContaining("in use by another Residual server");
            assertThat(store.attempts().of("ada", QUESTION)).hasSize(1);
        }
    }

    @Test
    void aBackupNeverOverwritesAFile() throws IOException {
        fill("ada", 1);
        Files.writeString(zip(), "precious");
        assertThatThrownBy(() -> Backups.make(data(), zip())).hasMessageContaining("choose another name");
        assertThat(zip()).hasContent("precious");
    }

    @Test
    void aFolderWithoutADatabaseIsNotMadeOne() {
        assertThatThrownBy(() -> Backups.make(data(), zip())).hasMessageContaining("There is no database in");
        assertThat(data()).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldWithAndWithoutAServer() {
        fill("ada", 1);
        Path nowhere = folder.resolve("none").resolve("backup.zip");
        assertThatThrownBy(() -> Backups.make(data(), nowhere)).isInstanceOf(StoreException.class).hasMessageContaining("could not be written");
        try (Store store = Store.open(data())) {
            assertThatThrownBy(() -> Backups.make(data(), nowhere)).isInstanceOf(StoreException.class).hasMessageContaining("could not be written");
            assertThat(record(store, "ada", 7).number()).isEqualTo(2);
        }
    }

    @Test
    void whatIsNoBackupChangesNothing() throws IOException {
        fill("ada", 2);
        Files.writeString(zip(), "not a zip file");
        assertThatThrownBy(() -> Backups.restore(data(), zip(), true)).hasMessageContaining("is not a backup made by Residual");
        try (ZipOutputStream other = new ZipOutputStream(Files.newOutputStream(zip()))) {
            other.putNextEntry(new ZipEntry("../../etc/passwd"));
        }
        assertThatThrownBy(() -> Backups.restore(data(), zip(), true)).hasMessageContaining("is not a backup made by Residual");
        assertThatThrownBy(() -> Backups.restore(data(), folder.resolve("none.zip"), true)).hasMessageContaining("There is no file");
        assertThat(ids(data())).hasSize(2);
    }

    @Test
    void aBackupThatIsCutOffIsRefusedAndChangesNothing() throws IOException {
        fill("ada", 30);
        Backups.make(data(), zip());
        byte[] bytes = Files.readAllBytes(zip());
        for (int part = 1; part < 10; part++) {
            Files.write(zip(), java.util.Arrays.copyOf(bytes, bytes.length * part / 10));
            assertThatThrownBy(() -> Backups.restore(data(), zip(), true)).as("%d tenths", part).isInstanceOf(StoreException.class);
        }
        assertThat(ids(data())).hasSize(30);
        assertThat(names(data())).noneMatch(name -> name.contains("verify") || name.contains("restoring") || name.contains("replaced"));
    }

    private void fill(String student, int attempts) {
        try (Store store = Store.open(data())) {
            for (int i = 0; i < attempts; i++) {
                record(store, student, i);
            }
        }
    }

    private static Attempt record(Store store, String student, int i) {
        Submission submission = new Submission(student, QUESTION, "v1", 1, Answer.of("" + i), Instant.EPOCH);
        return ((Kept.Recorded) store.attempts().record(submission, new Judgement(Verdict.ofScore(0, List.of()), 1, 0))).attempt();
    }

    private static Set<Long> ids(Path data) {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        try (Store store = Store.open(data)) {
            store.attempts().forEach(a -> ids.add(a.id()));
        }
        return ids;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
