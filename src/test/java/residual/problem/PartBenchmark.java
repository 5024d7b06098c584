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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import residual.check.Answer;
import residual.check.Check;
import residual.check.Given;
import residual.check.Verdict;
import tools.jackson.databind.JsonNode;

/** How long it takes to judge an answer to a part, reading it included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartBenchmark {
    private static final Path PARTS = Path.of("src/test/resources/benchmark/parts.jsonl");

    /** The id of a line of {@code parts.jsonl}. */
    @Param({"number", "number with a unit", "choice", "sequence", "text", "matrix by entries", "matrix by an equation",
        "matrices by conditions", "matrices by conditions, diagnosed", "expression", "expression with a slip", "equations", "equations by implication", "equations, stronger", "equations, weaker"})
    private String part;
    private Check check;
    private Given given;
    private Answer answer;

    @Setup
    public void read() throws IOException {
        JsonNode line = Files.readAllLines(PARTS).stream().map(JsonDatum::parse).filter(l -> l.get("id").asString().equals(part)).findFirst().orElseThrow();
        Asked asked = Asked.read(new Entry(JsonDatum.of(line, new Datum.Mark(1, 1)), new Ledger(part)).fields("line")).orElseThrow();
        check = asked.check();
        given = asked.given();
        Answer solution = part.startsWith("expression") ? asked.answer() : check.solution(given);
        answer = solution.isBlank() ? asked.answer() : solution;
    }

    @Benchmark
    public Verdict judge() {
        return check.judge(answer, given);
    }
}
