package residual.web;

import java.util.List;
import java.util.stream.Collectors;
import residual.check.Echo;
import residual.check.Legend;
import residual.expr.Place;

/**
 * How a text was read, as a page shows it: TeX with its shape and the names in it, or the cells of a grid (tabs between them, rows on lines), or the trouble as HTML with the piece of the
 * text it is about and what stands around it.
 */
public record ReadingView(String tex, String shape, List<Legend.Entry> names, String cells, String trouble, String before, String culprit, String after) {
    private static final int AROUND = 24;

    static ReadingView of(Echo echo, String text) {
        String cells = echo.cells().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        Place place = within(echo.place(), text);
        return new ReadingView(echo.tex(), echo.shape(), echo.names(), cells, Prosaic.html(echo.trouble()), before(text, place.start()), text.substring(place.start(), place.end()), after(text, place.end()));
    }

    private static Place within(Place place, String text) {
        int end = Math.clamp(place.end(), 0, text.length());
        int start = Math.clamp(place.start(), 0, end);
        return text.substring(start, end).isBlank() || end - start > 2 * AROUND ? Place.NONE : new Place(start, end);
    }

    private static String before(String text, int start) {
        int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        return start - line > AROUND ? "…" + text.substring(start - AROUND, start) : text.substring(Math.min(line, start), start);
    }

    private static String after(String text, int end) {
        int line = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        return line - end > AROUND ? text.substring(end, end + AROUND) + "…" : text.substring(end, line);
    }
}
