package residual.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import residual.problem.Explorer;

/**
 * A panel to play with, as a page shows it: covariance (rows between semicolons) and eigenvalues for the script, the range and start of the slider, and what the formula gives for a
 * few penalties, which stands there also without scripts.
 */
public record ExplorerView(String covariance, String eigenvalues, int code, double largest, double step, double start, List<Row> rows) {
    private static final int STEPS = 200;

    public ExplorerView {
        rows = List.copyOf(rows);
    }

    /** What the formula gives for one penalty. */
    public record Row(String lambda, List<String> singularValues, String leastLoss) {}

    static ExplorerView of(Explorer explorer) {
        double strongest = explorer.eigenvalues().getFirst();
        double weakest = explorer.eigenvalues().get(explorer.code() - 1);
        double step = round(1.15 * strongest / STEPS);
        return new ExplorerView(explorer.covariance().stream().map(ExplorerView::exact).collect(Collectors.joining(";")), exact(explorer.eigenvalues()), explorer.code(),
                step * Math.ceil(1.15 * strongest / step), step, step * Math.round(weakest / 4 / step),
                DoubleStream.of(0, weakest / 4, weakest / 2, weakest, strongest).mapToObj(lambda -> row(explorer, lambda)).toList());
    }

    /** The nearest of 1, 2 and 5 times a power of ten from below. */
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double first = value / power;
        return power * (first < 2 ? 1 : first < 5 ? 2 : 5);
    }

    private static Row row(Explorer explorer, double lambda) {
        return new Row(Numerals.brief(lambda), explorer.singularValues(lambda).stream().map(Numerals::brief).toList(), Numerals.brief(explorer.leastLoss(lambda)));
    }

    private static String exact(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.10g", v)).collect(Collectors.joining(","));
    }
}
