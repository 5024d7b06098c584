package residual.problem;

import java.util.List;
import java.util.Optional;

/**
 * A problem as its author wrote it. {@code path} is {@code course/set/problem}; {@code source} is the text of the file and {@code version} a hash of
 * it; the statement is Markdown. What the variants draw from is {@code setup}.
 */
public record Problem(String path, String version, String source, String title, List<String> topics, String statement, Optional<Figure> figure,
        Setup setup, List<Part> parts) {
    public Problem {
        topics = List.copyOf(topics);
        parts = List.copyOf(parts);
    }

    public double points() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /** The last piece of the path. */
    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
