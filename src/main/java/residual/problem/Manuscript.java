package residual.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a problem file that somebody works on, and what it says: the problem, where it can be shown and tried, and every fault, in the order of the
 * lines. A part without samples can be tried, though it cannot be published.
 */
public record Manuscript(String path, String text, Optional<Problem> problem, List<Fault> faults) {
    public Manuscript {
        faults = List.copyOf(faults);
    }

    /** Reads the text of the file of a path {@code course/set/problem}. */
    public static Manuscript of(String path, String text) {
        Ledger ledger = Ledger.forgiving(file(path));
        Optional<Problem> problem = ProblemReader.read(path, bytes(text), ledger);
        return new Manuscript(path, text, problem, ledger.faults());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file's name, without its folders. */
    public static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1) + ".yaml";
    }

    /** The hash by which the file would be known. */
    public String version() {
        return Digest.version(bytes(text));
    }

    /** All that keeps the text from being published: the faults, and the samples that are judged otherwise than they say. */
    public List<Fault> obstacles() {
        Stream<Fault> samples = problem.stream().flatMap(p -> SampleRun.of(p, SampleRun.VARIANTS).faults(file(path)).stream());
        return Stream.concat(faults.stream(), samples).sorted().toList();
    }
}
