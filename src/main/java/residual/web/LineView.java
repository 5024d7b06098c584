package residual.web;

import java.util.List;
import java.util.stream.IntStream;
import residual.check.Exhibit;

/**
 * One line of a derivation with its mark: {@code kind} is its class, {@code tex} how it was read, empty where the text itself is shown; the note is HTML, and {@code said} is
 * it in plain words.
 */
public record LineView(int number, String state, String kind, String text, String tex, List<String> uses, String note, String said) {
    public LineView {
        uses = List.copyOf(uses);
    }

    /** All lines, numbered from 1. */
    static List<LineView> of(Exhibit.Marks marks) {
        return IntStream.range(0, marks.marks().size()).mapToObj(i -> of(i + 1, marks.marks().get(i))).toList();
    }

    /** The class of a line of words is not that of running text. */
    static LineView of(int number, Exhibit.Mark mark) {
        String kind = mark.state().equals("prose") ? "words" : mark.state();
        return new LineView(number, mark.state(), kind, mark.text(), mark.latex().isEmpty() ? "" : "\\displaystyle " + mark.latex(), mark.uses(), mark.note().isEmpty() ? "" : Prosaic.html(mark.note()), Prosaic.plain(mark.note()));
    }
}
