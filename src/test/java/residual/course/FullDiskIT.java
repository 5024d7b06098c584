package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: the system lets the server's files grow so far and no farther (by {@code prlimit}), until there is room again. */
@Timeout(120)
class FullDiskIT {
    private static final int ROOM = 20_000_000;
    @TempDir Path temporary;

    @Test
    void whatIsAcknowledgedIsKeptAndTheServerGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "this system has no prlimit");
        Path data = temporary.resolve("data");
        Path notes = temporary.resolve("notes");
        Process process = new ProcessBuilder("/usr/bin/prlimit", "--fsize=" + ROOM + ":unlimited", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), Crowded.class.getName(), data.toString(), notes.toString()).redirectError(temporary.resolve("log").toFile()).start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).startsWith("refused: The server cannot write to its disk at the moment, so this was not kept.").endsWith("Please try again later.");
            assertThat(said.readLine()).startsWith("still refused: The server cannot write to its disk at the moment");
            assertThat(said.readLine()).isEqualTo("read: true");
            new ProcessBuilder("/usr/bin/prlimit", "--fsize=unlimited", "--pid=" + process.pid()).inheritIO().start().waitFor();
            process.outputWriter().append('x').flush();
            assertThat(said.readLine()).isEqualTo("kept again: true");
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> acknowledged = Files.readAllLines(notes);
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(ids(data)).containsAll(acknowledged);
    }

    private static Set<String> ids(Path data) {
        Set<String> ids = new HashSet<>();
        try (Store store = Store.open(data)) {
            store.attempts().forEach(a -> ids.add(String.valueOf(a.id())));
        }
        return ids;
    }
}
