package residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The commands {@code load} and {@code kills} on a small class. */
@Timeout(180)
class LoadIT {
    @Test
    void aSmallClassMeetsNoErrorAndNothingItWasToldIsKeptIsLost() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new LoadCommand().run(List.of("--students", "6", "--seconds", "2", "--round", "1"), new PrintStream(said));
        assertThat(said.toString()).contains("Before the rush, 4 of 4: 3 students within 2 s", "Rush of 6 students within 2 s, each on all parts", "right after a start", "% of bare inserts", " 0 lost, 0 errors", "| measured | figure | wanted |", "| requests that failed | 0 | 0 |");
        assertThat(code).isZero();
    }

    @Test
    void serversThatAreKilledLoseNothingAndStartAgain() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new KillsCommand().run(List.of("--kills", "3", "--rows", "40"), new PrintStream(said));
        assertThat(said.toString()).contains("Kill 1 of one database", "Kill 2 of new databases").containsPattern("\\| all, every start clean \\| 3 \\| \\d+ \\| 0 \\| 0 \\|");
        assertThat(code).isZero();
    }
}
