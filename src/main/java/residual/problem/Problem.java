package residual.problem;

import java.util.List;

/**
 * A problem as its author wrote it. {@code path} is {@code course/set/problem}; {@code version} is a hash of the file's content. What the variants draw
 * from is {@code setup}.
 */
public record Problem(String path, String version, String title, String statement, Setup setup, List<Part> parts) {
    public Problem {
        parts = List.copyOf(parts);
    }

    public double points() {
        return parts.stream().mapToDouble(Part::points).sum();
    }
}
