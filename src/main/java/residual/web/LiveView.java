package residual.web;

import java.util.List;
import java.util.stream.IntStream;
import residual.check.DerivationCheck.Live;
import residual.check.Exhibit;

/** A line of a derivation while it is typed: the row it stands in, from 0, and what stands beside it. */
public record LiveView(int row, LineView line) {

    /** The lines as the student may see them: without marks where those are kept for later. */
    static List<LiveView> of(List<Live> lines, boolean marked) {
        return IntStream.range(0, lines.size()).mapToObj(i -> new LiveView(lines.get(i).row(), LineView.of(i + 1, marked ? lines.get(i).mark() : veiled(lines.get(i).mark())))).toList();
    }

    private static Exhibit.Mark veiled(Exhibit.Mark mark) {
        boolean plain = List.of("unreadable", "prose", "start", "let").contains(mark.state());
        return plain ? mark : new Exhibit.Mark(mark.text(), mark.latex(), "read", List.of(), "");
    }
}
