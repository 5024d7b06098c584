package residual.expr;

import java.util.Map;
import java.util.Set;
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

/** How long it takes to read a formula of 60 characters and to write it back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
    private static final Vocabulary NAMES = new Vocabulary(Set.of("W1", "W2", "X", "lambda"), Set.of("m", "n", "k"),
            Map.of("W1", Form.MATRIX, "W2", Form.MATRIX, "X", Form.MATRIX, "lambda", Form.SCALAR));
    static final String PLAIN = "2*W2'*(W2*W1*X - X)*X' + 2*lambda*W1*inv(X*X')*(X*X') = 0*W1";
    static final String LATEX = "W_2^\\top(W_2W_1-I)XX^\\top+\\lambda\\mathbf{W}_1=\\frac{1}{2}\\cdot0";
    static final String NUMPY = "2*W2.T @ (W2 @ W1 @ X - X) @ X.T + 2*lambda*W1*np.trace(W1.T)";

    private final Expr tree = Reading.of(PLAIN, NAMES).statement().terms().get(0);

    @Benchmark
    public Object readPlain() {
        return Reading.of(PLAIN, NAMES).statement();
    }

    @Benchmark
    public Object readLatex() {
        return Reading.of(LATEX, NAMES).statement();
    }

    @Benchmark
    public Object readNumpy() {
        return Reading.of(NUMPY, NAMES).statement();
    }

    @Benchmark
    public Object writeLatex() {
        return Notation.LATEX.write(tree, NAMES);
    }
}
