package residual.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** How one text became another, line by line, with a few lines around each change. */
public record Difference(List<Line> lines, long added, long removed) {
    private static final int AROUND = 2;
    private static final int MOST = 2_000;

    public Difference {
        lines = List.copyOf(lines);
    }

    /** A line of either text: {@code kind} is added, removed, same, or gap where lines are left out. */
    public record Line(String kind, String text) {}

    static Difference between(String before, String after) {
        List<String> old = before.lines().toList();
        List<Line> lines = UnifiedDiffUtils.generateUnifiedDiff("", "", old, DiffUtils.diff(old, after.lines().toList()), AROUND)
                .stream().skip(2).map(Difference::line).toList();
        return new Difference(lines.subList(0, Math.min(MOST, lines.size())), count(lines, "added"), count(lines, "removed"));
    }

    private static Line line(String unified) {
        String text = unified.isEmpty() ? "" : unified.substring(1);
        return switch (unified.isEmpty() ? ' ' : unified.charAt(0)) {
            case '+' -> new Line("added", text);
            case '-' -> new Line("removed", text);
            case '@' -> new Line("gap", "");
            default -> new Line("same", text);
        };
    }

    private static long count(List<Line> lines, String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
