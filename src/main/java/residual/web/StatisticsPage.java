package residual.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import residual.problem.Course;
import residual.tutor.Gradebook;
import residual.tutor.PartFigures;
import residual.tutor.PartStatistics;
import residual.tutor.Statistics;

/** How the parts of a course did: all of them in one table, and each looked at closely. */
final class StatisticsPage {
    private static final double WEAK = 0.1;
    private final Lectern lectern;
    private final Statistics statistics;

    StatisticsPage(Lectern lectern, Statistics statistics) {
        this.lectern = lectern;
        this.statistics = statistics;
    }

    /** A set with its parts. */
    public record SetLines(String title, List<Line> parts) {}

    /** A part: shares in percent, {@code right} negative where everybody waits for a grade; the discrimination is "" where there is none, and {@code weak} says that it is low or negative. */
    public record Line(String name, String address, int students, int waiting, double right, double score, double tries, String discrimination, boolean weak) {}

    /** A bar: what it counts, how many, and its length in percent of the longest. */
    public record Bar(String name, int count, double share, double length) {}

    /** Feedback with the answers behind it. */
    public record Saying(String key, String html, int students, int answers, List<PartStatistics.Given> given) {}

    void show(Context context) {
        Course course = lectern.course(context);
        Locale locale = lectern.visitor(context).locale();
        List<PartFigures> figures = statistics.of(course);
        List<SetLines> sets = course.sets().stream().map(set -> new SetLines(set.title(), figures.stream().filter(f -> f.column().set() == set).map(f -> line(course, f, locale)).toList()))
                .filter(s -> !s.parts().isEmpty()).toList();
        lectern.show(context, "statistics", Map.of("sets", sets, "any", figures.stream().anyMatch(f -> f.students() > 0)));
    }

    private static Line line(Course course, PartFigures f, Locale locale) {
        return new Line(name(f.column()), Lectern.address(course) + "/statistics/" + BookViews.inCourse(f.column()), f.students(), f.waiting(), 100 * f.rightShare().orElse(-1), 100 * f.score(), f.tries(),
                written(f.discrimination(), locale), f.discrimination().orElse(1) < WEAK);
    }

    private static String name(Gradebook.Column column) {
        return Prosaic.plain(column.problem().title()) + ", " + States.letter(column.letter());
    }

    private static String written(OptionalDouble value, Locale locale) {
        return value.isEmpty() ? "" : String.format(locale, "%.2f", value.getAsDouble()).replace('-', '−');
    }

    /** Shows one part. */
    void part(Context context) {
        Course course = lectern.course(context);
        Gradebook.Column column = lectern.column(context);
        PartStatistics s = statistics.of(course, column);
        lectern.show(context, "part-statistics", Map.of("part", line(course, s.figures(), lectern.visitor(context).locale()), "set", column.set().title(), "page", Addresses.part(column.problem().path(), column.part().id()),
                "tries", bars(s.tries()), "scores", bars(s.scores()), "times", bars(s.times()), "median", s.medianTime().map(t -> t.toMinutes()).orElse(-1L),
                "said", s.said().stream().map(StatisticsPage::saying).toList(), "answers", s.answers()));
    }

    private static List<Bar> bars(List<PartStatistics.Count> counts) {
        int longest = Math.max(1, counts.stream().mapToInt(PartStatistics.Count::students).max().orElse(1));
        int all = Math.max(1, counts.stream().mapToInt(PartStatistics.Count::students).sum());
        return counts.stream().map(c -> new Bar(c.name(), c.students(), 100.0 * c.students() / all, 100.0 * c.students() / longest)).toList();
    }

    private static Saying saying(PartStatistics.Said said) {
        return new Saying(said.key(), Prosaic.html(said.sentence()), said.students(), said.answers(), said.given());
    }
}
