package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula is read for each letter typed: what that costs in memory is the same on every machine, and stands for the time it takes. */
class ReadingCostTest {
    private static final int TIMES = 200;
    private static final int BYTES = 15_000;
    private static final Vocabulary NAMES = new Vocabulary(Set.of("W1", "W2", "X", "lambda"), Set.of("m", "n", "k"),
            Map.of("W1", Form.MATRIX, "W2", Form.MATRIX, "X", Form.MATRIX, "lambda", Form.SCALAR));

    @ParameterizedTest
    @ValueSource(strings = {ReadingBenchmark.PLAIN, ReadingBenchmark.LATEX, ReadingBenchmark.NUMPY})
    void sixtyCharactersTakeLittleMemory(String formula) {
        allocated(formula);
        assertThat(allocated(formula) / TIMES).isLessThan(BYTES);
    }

    /** Where no letter ends a name, what stands before it is not looked at. */
    @Test
    void longWordsThatAreNoNamesTakeLittleMemory() {
        String words = ("X".repeat(52) + "q ").repeat(70);
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of(words, NAMES));
        assertThat(bytes(() -> assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of(words, NAMES)))).isLessThan(16_000_000);
    }

    private static long bytes(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long allocated(String formula) {
        return bytes(() -> {
            for (int i = 0; i < TIMES; i++) {
                Reading.of(formula, NAMES);
            }
        });
    }
}
