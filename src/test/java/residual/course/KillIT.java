package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that keeps attempts, hard and while it is at it, and looks whether everything its clients were told is kept is there. {@code -Dresidual.kills=N} sets
 * how often (half of them on one database that is kept, half on new ones), {@code -Dresidual.kill.rows=N} how many attempts each process keeps at least.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("residual.kills", 6);
    private static final int ROWS = Integer.getInteger("residual.kill.rows", 300);
    private final Random random = new Random(KILLS);
    @TempDir Path temporary;

    @Test
    void whatWasAcknowledgedSurvivesKillsOfOneDatabase() throws Exception {
        int total = 0;
        for (int kill = 0; kill < KILLS / 2; kill++) {
            total = killAndCompare("kept", "run" + kill);
        }
        System.out.printf("%d kills of one database: %d attempts acknowledged, 0 lost%n", KILLS / 2, total);
    }

    @Test
    void whatWasAcknowledgedSurvivesKillsOfNewDatabases() throws Exception {
        int total = 0;
        for (int kill = 0; kill < KILLS - KILLS / 2; kill++) {
            total += killAndCompare("new" + kill, "run");
        }
        System.out.printf("%d kills of new databases: %d attempts acknowledged, 0 lost%n", KILLS - KILLS / 2, total);
    }

    /** How many attempts have been acknowledged in this data folder, over all its runs. */
    private int killAndCompare(String name, String run) throws Exception {
        Path data = temporary.resolve(name);
        Path notes = Files.createDirectories(temporary.resolve(name + "-notes"));
        flood(data, notes, run);
        List<String> acknowledged = lines(notes);
        Set<String> kept = kept(data);
        List<String> lost = acknowledged.stream().filter(line -> !kept.contains(line)).toList();
        assertThat(lost).as("acknowledged but lost after %s of %s (%d acknowledged, %d kept)", run, name, acknowledged.size(), kept.size()).isEmpty();
        return acknowledged.size();
    }

    private void flood(Path data, Path notes, String run) throws Exception {
        long before = lines(notes).size();
        int clients = List.of(1, 4, 16, 64).get(random.nextInt(4));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Flood.class.getName(), data.toString(), notes.toString(), run, "" + clients).inheritIO().start();
        try {
            while (process.isAlive() && lines(notes).size() < before + ROWS) {
                Thread.sleep(50);
            }
            Thread.sleep(random.nextInt(200));
            assertThat(process.isAlive()).as("the process ended by itself").isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Set<String> kept(Path data) {
        Set<String> kept = new HashSet<>();
        try (Store store = Store.open(data)) {
            store.attempts().forEach(attempt -> kept.add(Flood.line(attempt)));
        }
        return kept;
    }

    /** Whole lines only: a kill may cut the last one. */
    private static List<String> lines(Path notes) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(notes)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                lines.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
            }
        }
        return lines;
    }
}
