package residual.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.course.Attempt;
import residual.course.Earned;
import residual.course.Extension;
import residual.course.History;
import residual.course.Question;
import residual.problem.ProblemSet;
import residual.problem.Variant;
import residual.tutor.Dossier;
import residual.tutor.Gradebook;
import residual.tutor.Guidance;
import residual.tutor.Seals;
import residual.tutor.Seat;
import residual.tutor.Timeline;

/** Makes the views of a student's dossier. */
final class DossierViews {
    private final Dossier dossier;
    private final Seals seals;
    private final Locale locale;
    private final DateTimeFormatter format;
    private final Map<Question, Gradebook.Column> columns = new HashMap<>();
    private final Map<Drawn, Variant> variants = new HashMap<>();

    DossierViews(Dossier dossier, Seals seals, Locale locale) {
        this.dossier = dossier;
        this.seals = seals;
        this.locale = locale;
        format = Moments.in(locale, dossier.book().course().rules().zone());
        dossier.book().columns().forEach(c -> columns.put(c.question(), c));
    }

    private record Drawn(String problem, long seed) {}

    /** What the student has in one part. */
    public record PartLine(String set, String problem, String letter, String question, double points, double of, String outcome, int tries, boolean fixed, boolean provisional) {}

    List<PartLine> parts() {
        return IntStream.range(0, dossier.book().columns().size()).mapToObj(i -> line(dossier.book().columns().get(i), dossier.row().earned().get(i))).toList();
    }

    private static PartLine line(Gradebook.Column c, Earned earned) {
        return new PartLine(c.set().title(), Prosaic.plain(c.problem().title()), States.letter(c.letter()), c.problem().path() + "#" + c.part().id(), earned.credit() * c.part().points(),
                c.part().points(), earned.isNothing() ? "" : earned.outcome().word(), earned.tries(), earned.fixed(), earned.isProvisional());
    }

    List<HappeningView> happenings() {
        return dossier.events().stream().flatMap(e -> view(e).stream()).toList();
    }

    /** What happened to a part that is no longer there is left out. */
    private Optional<HappeningView> view(Dossier.Event event) {
        return switch (event) {
            case Dossier.Event.Tried tried -> column(tried.attempt().question()).map(c -> tried(tried.attempt(), c));
            case Dossier.Event.Graded graded -> column(graded.grading().question()).map(c -> graded(graded.grading(), c));
            case Dossier.Event.Marked marked -> column(marked.mark().question()).map(c -> marked(marked, c));
            case Dossier.Event.Hinted hinted -> column(hinted.question()).map(c -> happening(hinted.time(), where(c), Guidance.isStep(hinted.hint().hint()) ? "dossier.step" : "dossier.hint", "", hinted.hint().hint() + 1, 100 * hinted.hint().price()));
            case Dossier.Event.Dated dated -> Optional.of(happening(dated.time(), set(dated.set()), dated.days() > 0 ? "dossier.days" : "dossier.begun", "", dated.days()));
            case Dossier.Event.Extended extended -> Optional.of(extended(extended.extension()));
        };
    }

    private Optional<Gradebook.Column> column(Question question) {
        return Optional.ofNullable(columns.get(question));
    }

    private static String where(Gradebook.Column column) {
        return Prosaic.plain(column.problem().title()) + ", " + States.letter(column.letter());
    }

    private String set(String id) {
        return dossier.book().course().set(id).map(ProblemSet::title).orElse(id);
    }

    private HappeningView happening(Instant time, String where, String key, String remark, Object... filling) {
        return new HappeningView(time.toString(), format.format(time), where, key, filling, remark, Optional.empty());
    }

    private HappeningView tried(Attempt attempt, Gradebook.Column column) {
        Variant variant = variants.computeIfAbsent(new Drawn(attempt.problem(), attempt.seed()), d -> Variant.of(column.problem(), d.seed()));
        Seat seat = new Seat(attempt.student(), variant, column.part());
        TryView view = new TryViews(seat, new Timeline(column.part(), List.of(attempt), true, seals), locale).all().getFirst();
        return new HappeningView(attempt.time().toString(), format.format(attempt.time()), where(column), "dossier.try", new Object[] {attempt.number()}, "", Optional.of(view));
    }

    private HappeningView graded(History.Graded g, Gradebook.Column column) {
        return happening(g.time(), where(column), "dossier.graded." + g.kind().word(), Prosaic.html(g.remark()), g.number(), g.credit() * column.part().points(), column.part().points(), g.by(), g.version());
    }

    private HappeningView marked(Dossier.Event.Marked marked, Gradebook.Column column) {
        return happening(marked.time(), where(column), marked.withdrawn() ? "dossier.withdrawn" : "dossier.marked", Markup.escape(marked.mark().reason()),
                marked.mark().credit() * column.part().points(), column.part().points(), marked.mark().by());
    }

    private HappeningView extended(Extension e) {
        return happening(e.made(), set(e.set()), e.until().isPresent() ? "dossier.until" : "dossier.minutes", Markup.escape(e.reason()), e.until().map(format::format).orElse(""), e.minutes());
    }
}
