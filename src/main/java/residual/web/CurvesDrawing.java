package residual.web;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.check.Exhibit;

/** Draws lines over steps; series differ by colour and by dashes, and each is named at the end of its line. */
final class CurvesDrawing {
    private static final int LEFT = 52;
    private static final int TOP = 14;
    private static final int WIDE = 440;
    private static final int TALL = 180;
    private static final int RIGHT = 120;
    private static final int FOOT = 36;
    private static final int TICKS = 4;

    private final Exhibit.Curves curves;
    private final double high;
    private final double low;
    private final int steps;

    private CurvesDrawing(Exhibit.Curves curves) {
        this.curves = curves;
        double top = extreme(curves, Math::max, Double.NEGATIVE_INFINITY);
        double bottom = extreme(curves, Math::min, Double.POSITIVE_INFINITY);
        low = Math.min(0, bottom);
        high = top > low ? top : low + 1;
        steps = Math.max(2, curves.series().stream().mapToInt(s -> s.values().size()).max().orElse(2));
    }

    static String draw(Exhibit.Curves curves) {
        boolean drawable = curves.series().stream().flatMap(s -> s.values().stream()).anyMatch(Double::isFinite);
        return drawable ? new CurvesDrawing(curves).svg() : "";
    }

    private static double extreme(Exhibit.Curves curves, DoubleBinaryOperator which, double start) {
        return curves.series().stream().flatMap(s -> s.values().stream()).filter(Double::isFinite).reduce(start, which::applyAsDouble);
    }

    private String svg() {
        int width = LEFT + WIDE + RIGHT;
        int height = TOP + TALL + FOOT;
        return String.format(Locale.ROOT, "<svg class=\"curves\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
                width, height, width, height, summary()) + ticks() + lines()
                + String.format(Locale.ROOT, "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text></svg>", LEFT + WIDE / 2, height - 6,
                Markup.escape(Prosaic.plain(curves.horizontal())));
    }

    private String summary() {
        return curves.series().stream().filter(s -> !s.values().isEmpty())
                .map(s -> Markup.escape(Prosaic.plain(s.name())) + ": " + Numerals.brief(s.values().getFirst()) + " → " + Numerals.brief(s.values().getLast()))
                .collect(Collectors.joining("; "));
    }

    private String ticks() {
        return IntStream.rangeClosed(0, TICKS).mapToDouble(i -> low + (high - low) * i / TICKS).mapToObj(v -> String.format(Locale.ROOT,
                "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text class=\"axis tick\" x=\"%d\" y=\"%.1f\">%s</text>",
                LEFT, LEFT + WIDE, y(v), y(v), LEFT - 8, y(v) + 4, Numerals.brief(v))).collect(Collectors.joining());
    }

    private String lines() {
        return IntStream.range(0, curves.series().size()).mapToObj(this::line).collect(Collectors.joining());
    }

    private String line(int index) {
        Exhibit.Series series = curves.series().get(index);
        String points = IntStream.range(0, series.values().size()).filter(i -> Double.isFinite(series.values().get(i)))
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), y(series.values().get(i)))).collect(Collectors.joining(" "));
        double end = series.values().isEmpty() || !Double.isFinite(series.values().getLast()) ? low : series.values().getLast();
        return String.format(Locale.ROOT, "<polyline class=\"curve series-%d\" points=\"%s\"/><text class=\"legend\" x=\"%d\" y=\"%.1f\">%s</text>",
                index % 4, points, LEFT + WIDE + 8, y(end) + 4, Markup.escape(Prosaic.plain(series.name())));
    }

    private double x(int step) {
        return LEFT + (double) WIDE * step / (steps - 1);
    }

    private double y(double value) {
        return TOP + TALL * (high - value) / (high - low);
    }
}
