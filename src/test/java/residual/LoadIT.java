package residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command {@code load} on a small class. */
@Timeout(180)
class LoadIT {
    @Test
    void aSmallClassMeetsNoErrorAndNothingItWasToldIsKeptIsLost() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new LoadCommand().run(List.of("--students", "6", "--seconds", "2", "--round", "1"), new PrintStream(said));
        assertThat(said.toString()).contains("Rush of 6 students in 2 s", "right after a start", "% of bare inserts", " 0 lost, 0 errors");
        assertThat(code).isZero();
    }
}
