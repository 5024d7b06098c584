package residual.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import residual.check.Exhibit;

/**
 * Draws a matrix as coloured cells with their values written in, the entries furthest from 0 marked by a frame. Colours come from the style
 * sheet (one for each sign, the deeper the larger), so that both themes are served.
 */
final class HeatMapDrawing {
    private static final int WIDTH = 62;
    private static final int HEIGHT = 34;
    private static final int EDGE = 22;
    private static final int MARKED = 3;
    private static final int MOST_CELLS_WITH_VALUES = 150;

    private final double[][] cells;
    private final double largest;
    private final Set<Integer> worst;

    private HeatMapDrawing(double[][] cells) {
        this.cells = cells;
        largest = IntStream.range(0, count()).mapToDouble(i -> Math.abs(cell(i))).filter(Double::isFinite).max().orElse(0);
        worst = worst();
    }

    static String draw(Exhibit.HeatMap map) {
        return map.cells().length == 0 ? "" : new HeatMapDrawing(map.cells()).svg();
    }

    private int columns() {
        return cells[0].length;
    }

    private int count() {
        return cells.length * columns();
    }

    private double cell(int index) {
        return cells[index / columns()][index % columns()];
    }

    /** The entries furthest from 0, if they stand out at all. */
    private Set<Integer> worst() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -Math.abs(cell(i))));
        return new HashSet<>(order.stream().limit(MARKED).filter(i -> Math.abs(cell(i)) > 0.5 * largest && largest > 1e-9).toList());
    }

    private String svg() {
        int width = EDGE + columns() * WIDTH + 2;
        int height = EDGE + cells.length * HEIGHT + 2;
        var out = new StringBuilder(String.format(Locale.ROOT,
                "<svg class=\"heat-map\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">", width, height, width, height, summary()));
        IntStream.range(0, columns()).forEach(j -> out.append(label(EDGE + j * WIDTH + WIDTH / 2, 15, j + 1)));
        IntStream.range(0, cells.length).forEach(i -> out.append(label(EDGE / 2, EDGE + i * HEIGHT + HEIGHT / 2 + 4, i + 1)));
        IntStream.range(0, count()).filter(i -> !worst.contains(i)).forEach(i -> out.append(cellAt(i)));
        worst.stream().sorted().forEach(i -> out.append(cellAt(i)));
        return out.append("</svg>").toString();
    }

    private String summary() {
        int most = IntStream.range(0, count()).boxed().max(Comparator.comparingDouble(i -> Math.abs(cell(i)))).orElse(0);
        return String.format(Locale.ROOT, "Matrix of %d by %d entries; the entry furthest from zero is %s in row %d, column %d.",
                cells.length, columns(), Numerals.brief(cell(most)), most / columns() + 1, most % columns() + 1);
    }

    private static String label(int x, int y, int number) {
        return String.format(Locale.ROOT, "<text class=\"axis\" x=\"%d\" y=\"%d\">%d</text>", x, y, number);
    }

    private String cellAt(int index) {
        double value = cell(index);
        int x = EDGE + index % columns() * WIDTH;
        int y = EDGE + index / columns() * HEIGHT;
        double depth = largest < 1e-9 ? 0 : Math.min(1, Math.abs(value) / largest);
        return String.format(Locale.ROOT, "<rect class=\"cell-ground\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                + "<rect class=\"cell %s%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill-opacity=\"%.2f\"/>%s", x, y, WIDTH, HEIGHT,
                value < 0 ? "below" : "above", worst.contains(index) ? " worst" : "", x, y, WIDTH, HEIGHT, 0.62 * depth, valueAt(index, x, y));
    }

    private String valueAt(int index, int x, int y) {
        return count() > MOST_CELLS_WITH_VALUES ? "" : String.format(Locale.ROOT, "<text class=\"value\" x=\"%d\" y=\"%d\">%s</text>",
                x + WIDTH / 2, y + HEIGHT / 2 + 4, Numerals.brief(cell(index)));
    }
}
