package residual.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.check.Exhibit;

/**
 * Draws bars side by side, one group a label, with the value over each bar. Series differ by fill and by pattern (the second is hatched), and are
 * named in a legend, so that colour is not needed.
 */
final class BarsDrawing {
    private static final int BAR = 30;
    private static final int GAP = 22;
    private static final int TALL = 120;
    private static final int TOP = 44;
    private static final int LEFT = 8;
    private static final int FOOT = 24;
    private static final int LEGEND_ENTRY = 150;

    private final Exhibit.Bars bars;
    private final double largest;
    private final double lowest;

    private BarsDrawing(Exhibit.Bars bars) {
        this.bars = bars;
        largest = extreme(bars, true);
        lowest = extreme(bars, false);
    }

    static String draw(Exhibit.Bars bars) {
        return bars.series().isEmpty() || bars.labels().isEmpty() ? "" : new BarsDrawing(bars).svg();
    }

    private static double extreme(Exhibit.Bars bars, boolean high) {
        var values = bars.series().stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).filter(Double::isFinite);
        return high ? Math.max(0, values.max().orElse(0)) : Math.min(0, values.min().orElse(0));
    }

    private int groupWidth() {
        return bars.series().size() * BAR + GAP;
    }

    private String svg() {
        int width = Math.max(LEFT * 2 + bars.labels().size() * groupWidth(), LEFT + LEGEND_ENTRY * bars.series().size());
        int height = TOP + TALL + FOOT;
        return String.format(Locale.ROOT, "<svg class=\"bars\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
                width, height, width, height, summary())
                + legend() + groups()
                + String.format(Locale.ROOT, "<line class=\"base\" x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/></svg>", width, y(0), y(0));
    }

    private String summary() {
        return IntStream.range(0, bars.series().size()).mapToObj(s -> Markup.escape(Prosaic.plain(bars.series().get(s).name())) + ": "
                + bars.series().get(s).values().stream().map(Numerals::brief).collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    }

    private String legend() {
        return IntStream.range(0, bars.series().size()).mapToObj(s -> String.format(Locale.ROOT,
                "<rect class=\"bar-mark series-%d\" x=\"%d\" y=\"4\" width=\"14\" height=\"14\"/><text class=\"legend\" x=\"%d\" y=\"16\">%s</text>",
                s % 4, LEFT + s * LEGEND_ENTRY, LEFT + s * LEGEND_ENTRY + 20, Markup.escape(Prosaic.plain(bars.series().get(s).name())))).collect(Collectors.joining());
    }

    private String groups() {
        return IntStream.range(0, bars.labels().size()).mapToObj(this::group).collect(Collectors.joining());
    }

    private String group(int at) {
        int x = LEFT + GAP / 2 + at * groupWidth();
        String drawn = IntStream.range(0, bars.series().size()).filter(s -> at < bars.series().get(s).values().size())
                .mapToObj(s -> bar(s, bars.series().get(s).values().get(at), x + s * BAR)).collect(Collectors.joining());
        return drawn + String.format(Locale.ROOT, "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>", x + bars.series().size() * BAR / 2,
                TOP + TALL + 17, Markup.escape(Prosaic.plain(bars.labels().get(at))));
    }

    private String bar(int series, double value, int x) {
        double shown = Double.isFinite(value) ? value : 0;
        double top = Math.min(y(shown), y(0));
        double height = Math.max(1, Math.abs(y(shown) - y(0)));
        return String.format(Locale.ROOT, "<rect class=\"bar-mark series-%d\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>"
                + "<text class=\"value\" x=\"%d\" y=\"%.1f\">%s</text>", series % 4, x, top, BAR - 4, height, x + BAR / 2 - 2, top - 5 - 11 * (series % 2), Numerals.brief(value));
    }

    private double y(double value) {
        double range = largest - lowest;
        return range <= 0 ? TOP + TALL : TOP + TALL * (largest - value) / range;
    }
}
