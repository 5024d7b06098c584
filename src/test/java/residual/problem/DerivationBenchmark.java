package residual.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import residual.check.Answer;
import residual.check.Given;
import residual.check.Verdict;

/** How long it takes to judge a derivation of twelve lines, the facts of each line included: one seen before, one never seen, and one in a new world. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DerivationBenchmark {
    private static final Path FILE = Path.of("src/test/resources/benchmark/derivations.jsonl");
    private static final String NUMBER = "C";

    private final String line = line();
    private final Asked asked = asked();
    private final Given given = asked.given();
    private int count = 2;

    private static String line() {
        try {
            return Files.readAllLines(FILE).getFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Asked asked() {
        return Asked.read(new Entry(JsonDatum.of(JsonDatum.parse(line), new Datum.Mark(1, 1)), new Ledger("derivation")).fields("line")).orElseThrow();
    }

    private Answer with(int number) {
        return Answer.of(asked.answer().text().replace(NUMBER, Integer.toString(number)));
    }

    @Benchmark
    public Verdict again() {
        return asked.check().judge(with(2), given);
    }

    @Benchmark
    public Verdict unseen() {
        return asked.check().judge(with(++count), given);
    }

    /** With reading the part and drawing the instances of its world, and of the worlds of some facts alone. */
    @Benchmark
    public Verdict inNewWorld() {
        Asked fresh = asked();
        return fresh.check().judge(with(2), fresh.given());
    }
}
