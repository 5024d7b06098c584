package residual.world;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes a virtual machine that has just started to read a world with facts, draw its first instances and judge a line in it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(8)
public class FirstUseBenchmark {

    @Benchmark
    public Object firstUseOfAWorld() {
        World symbols = Worlds.of("m=5 n=8 k=2", "X: m x n", "Uk: m x k general unknown", "D: k x k diagonal unknown");
        World world = Worlds.assume(Worlds.define(symbols, "W1 = Uk'", "W2 = Uk"), "orthonormal: Uk' Uk = I", "eigen: X X' Uk = Uk D");
        return Worlds.judge("W2 W1 X X' W1' = W2 W1 X X' W1' + W1' - W2", world);
    }
}
