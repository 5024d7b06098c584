package residual.check;

import java.util.List;

/** How a judge came to its verdict, for the author who tries an answer: a step for each thing it looked at, in order. */
public record Working(List<Step> steps) {
    /** Where there is nothing to tell besides the verdict. */
    public static final Working NONE = new Working(List.of());

    public Working {
        steps = List.copyOf(steps);
    }

    /** What was looked at (Markdown with {@code $math$}), what it is, what was expected or allowed, and the points it gave; empty where there are none. */
    public record Step(String what, String value, String expected, String points) {}

    static String points(double got, double of) {
        return Figures.text(got, 6) + " / " + Figures.text(of, 6);
    }
}
