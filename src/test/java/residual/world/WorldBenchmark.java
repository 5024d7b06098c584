package residual.world;

import java.util.List;
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
import residual.expr.Reading;
import residual.expr.Statement;

/** How long it takes to judge statements about the autoencoder of set A, in a world that has been used and in a new one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorldBenchmark {
    private static final List<String> PROOF = List.of(
            "W2 W1 X X' W1' = Uk Uk' X X' Uk",
            "= Uk Uk' Uk D",
            "= Uk I D",
            "= Uk D",
            "= X X' Uk",
            "= X X' W1'",
            "(W2 W1 - I) X X' W1' = 0",
            "W2' W2 = Uk' Uk",
            "= I",
            "W1 X X' = Uk' X X'",
            "= (X X' Uk)'",
            "= D Uk'");
    private static final String PRODUCT = "W2 W1 X X' W1' = W2 W1 X X' W1' + W1' - W2";
    private static final String GRADIENT = "grad(norm(X - V W X)^2, W) = 2 V' (V W - I) X X'";

    private final World free = Worlds.of("m=5 n=8 k=2", "X: m x n", "V: m x k", "W: k x m");
    private final Statement gradient = Reading.of(GRADIENT, free.vocabulary()).statement();
    private final World facts = facts();
    private final Statement product = Reading.of(PRODUCT, facts.vocabulary()).statement();

    private static World facts() {
        World symbols = Worlds.of("m=5 n=8 k=2", "X: m x n", "Uk: m x k general unknown", "D: k x k diagonal unknown");
        return Worlds.assume(Worlds.define(symbols, "W1 = Uk'", "W2 = Uk"), "orthonormal: Uk' Uk = I", "eigen: X X' Uk = Uk D");
    }

    @Benchmark
    public Object statement() {
        return Judge.truth(product, facts);
    }

    @Benchmark
    public Object formulaOfGradient() {
        return Judge.truth(gradient, free);
    }

    @Benchmark
    public Object derivationOfTwelveLines() {
        return Lines.judge(PROOF, facts);
    }

    /** With the facts' instances drawn, and those of the worlds without each of them. */
    @Benchmark
    public Object derivationInNewWorld() {
        return Lines.judge(PROOF, facts());
    }
}
