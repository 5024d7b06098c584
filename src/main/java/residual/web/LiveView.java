package residual.web;

import java.util.List;
import java.util.stream.IntStream;
import residual.check.DerivationCheck.Live;
import residual.check.Exhibit;

/** A line of a derivation while it is typed: the row it stands in, from 0, its state, what stands beside it as HTML, and what is said aloud when it changes. */
public record LiveView(int row, String state, String html, String spoken) {

    /** The lines as the student may see them: without marks where those are kept for later. */
    static List<LiveView> of(List<Live> lines, boolean marked) {
        return IntStream.range(0, lines.size()).mapToObj(i -> of(i + 1, lines.get(i).row(), marked ? lines.get(i).mark() : veiled(lines.get(i).mark()))).toList();
    }

    private static LiveView of(int number, int row, Exhibit.Mark mark) {
        return new LiveView(row, ProofMarkup.kind(mark.state()), ProofMarkup.line(number, mark), ProofMarkup.spoken(number, mark));
    }

    private static Exhibit.Mark veiled(Exhibit.Mark mark) {
        boolean plain = List.of("unreadable", "prose", "start", "let").contains(mark.state());
        return plain ? mark : new Exhibit.Mark(mark.text(), mark.latex(), "read", List.of(), "");
    }
}
