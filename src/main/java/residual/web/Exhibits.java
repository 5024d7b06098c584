package residual.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residual.check.Exhibit;

/** Makes the views of pictures: each is drawn, and its numbers go into a table. */
final class Exhibits {
    /** Lines are text already. */
    private static final ExhibitView.Table NO_TABLE = new ExhibitView.Table(List.of(), List.of());

    private Exhibits() {}

    static ExhibitView view(Exhibit exhibit) {
        List<LineView> lines = exhibit instanceof Exhibit.Marks marks ? LineView.of(marks) : List.of();
        return new ExhibitView(Prosaic.html(exhibit.title()), svg(exhibit), table(exhibit), lines, exhibit instanceof Exhibit.Comparison c ? Optional.of(BesideView.of(c)) : Optional.empty());
    }

    private static String svg(Exhibit exhibit) {
        return switch (exhibit) {
            case Exhibit.HeatMap map -> HeatMapDrawing.draw(map);
            case Exhibit.Bars bars -> BarsDrawing.draw(bars);
            case Exhibit.Curves curves -> CurvesDrawing.draw(curves);
            case Exhibit.Marks marks -> "";
            case Exhibit.Comparison comparison -> "";
        };
    }

    private static ExhibitView.Table table(Exhibit exhibit) {
        return switch (exhibit) {
            case Exhibit.HeatMap map -> matrix(map.cells());
            case Exhibit.Bars bars -> columns("", bars.labels(), bars.series());
            case Exhibit.Curves curves -> columns(curves.horizontal(), steps(curves.series()), curves.series());
            case Exhibit.Marks marks -> NO_TABLE;
            case Exhibit.Comparison comparison -> NO_TABLE;
        };
    }

    private static ExhibitView.Table matrix(double[][] cells) {
        int columns = cells.length == 0 ? 0 : cells[0].length;
        List<String> head = new ArrayList<>(List.of(""));
        IntStream.rangeClosed(1, columns).forEach(j -> head.add(String.valueOf(j)));
        return new ExhibitView.Table(head, IntStream.range(0, cells.length)
                .mapToObj(i -> new ExhibitView.Row(String.valueOf(i + 1), Arrays.stream(cells[i]).mapToObj(Numerals::brief).toList())).toList());
    }

    private static List<String> steps(List<Exhibit.Series> series) {
        int longest = series.stream().mapToInt(s -> s.values().size()).max().orElse(0);
        return IntStream.range(0, longest).mapToObj(String::valueOf).toList();
    }

    private static ExhibitView.Table columns(String corner, List<String> labels, List<Exhibit.Series> series) {
        List<String> head = Stream.concat(Stream.of(corner), series.stream().map(Exhibit.Series::name)).map(Exhibits::inline).toList();
        return new ExhibitView.Table(head, IntStream.range(0, labels.size()).mapToObj(i -> new ExhibitView.Row(inline(labels.get(i)),
                series.stream().map(s -> i < s.values().size() ? Numerals.brief(s.values().get(i)) : "").toList())).toList());
    }

    /** A short phrase without the paragraph around it. */
    private static String inline(String markdown) {
        return Prosaic.html(markdown).strip().replaceAll("^<p>|</p>$", "");
    }
}
