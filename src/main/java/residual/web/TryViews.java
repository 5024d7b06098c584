package residual.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import residual.check.Exhibit;
import residual.check.Feedback;
import residual.check.Input;
import residual.check.Outcome;
import residual.course.Attempt;
import residual.course.Change;
import residual.tutor.Seat;
import residual.tutor.Timeline;

/** Makes the views of a student's tries at one part. */
final class TryViews {
    private final Seat seat;
    private final Timeline timeline;
    private final List<Input> inputs;
    private final DateTimeFormatter time;

    TryViews(Seat seat, Timeline timeline, Locale locale) {
        this.seat = seat;
        this.timeline = timeline;
        inputs = seat.part().check().inputs(seat.variant().given());
        time = Moments.in(locale, ZoneOffset.UTC);
    }

    /** All tries, newest first, as far as the student may see them. */
    List<TryView> all() {
        return timeline.attempts().stream().map(this::of).toList();
    }

    private TryView of(Attempt attempt) {
        Outcome outcome = attempt.verdict().outcome();
        boolean veiled = !timeline.shown() && outcome.counts();
        return new TryView(attempt.number(), veiled ? "handed-in" : outcome.word(), outcome.counts() && !veiled, attempt.credit() * seat.part().points(), seat.part().points(),
                attempt.time().toString(), time.format(attempt.time()), attempt.verdict().feedback().stream().filter(f -> !isBeside(f, attempt)).map(TryViews::said).toList(), remarks(attempt), veiled ? "" : cost(outcome),
                attempt.verdict().exhibits().stream().map(Exhibits::view).toList(), given(attempt), attempt.version(),
                timeline.seals().of(attempt), attempt.change().map(this::changed));
    }

    private TryView.Changed changed(Change change) {
        return new TryView.Changed(change.kind().word(), change.before().outcome().word(), change.creditBefore() * seat.part().points(), change.versionBefore(), Prosaic.html(change.remark()),
                change.kind() == Change.Kind.REGRADE ? change.before().feedback().stream().map(TryViews::said).toList() : List.of());
    }

    private List<String> remarks(Attempt attempt) {
        return timeline.remarks(attempt).stream().map(r -> seat.variant().render(r).html()).toList();
    }

    /** What stands beside a line of a derivation need not be said above it too. */
    private static boolean isBeside(Feedback feedback, Attempt attempt) {
        return attempt.verdict().exhibits().stream().filter(Exhibit.Marks.class::isInstance).map(Exhibit.Marks.class::cast)
                .flatMap(marks -> marks.marks().stream()).anyMatch(mark -> mark.note().equals(feedback.message()));
    }

    private static TryView.Said said(Feedback feedback) {
        return new TryView.Said(feedback.key(), Prosaic.html(feedback.message()), isNamed(feedback) ? "" : feedback.place());
    }

    /** Whether the sentence itself names the place. */
    private static boolean isNamed(Feedback feedback) {
        return Prosaic.plain(feedback.message()).replace("_", "").matches("(?s).*\\b" + Pattern.quote(feedback.place()) + "\\b.*");
    }

    private static String cost(Outcome outcome) {
        return switch (outcome) {
            case INVALID, UNDECIDED, UNGRADED -> outcome.word();
            case CORRECT, PARTIAL, INCORRECT -> "";
        };
    }

    private List<TryView.Given> given(Attempt attempt) {
        return inputs.stream().map(input -> given(input, attempt.answer().text(input.name())))
                .filter(g -> !g.text().isBlank() || !g.chosen().isEmpty() || !g.marked().isEmpty()).toList();
    }

    private TryView.Given given(Input input, String text) {
        return switch (input) {
            case Input.Options options -> new TryView.Given(nameOf(input), "", chosen(options, text.lines().toList()), List.of());
            case Input.Critique critique -> new TryView.Given("", "", List.of(), InputView.Critique.of("", "", critique, text).marked());
            case Input.Slots slots -> text(slots, String.join(" ", text.lines().toList()));
            case Input.Number n -> text(n, text);
            case Input.Matrix m -> text(m, text);
            case Input.Prose p -> text(p, text);
            case Input.Formulas f -> text(f, text);
            case Input.Derivation d -> text(d, text);
        };
    }

    private TryView.Given text(Input input, String text) {
        return new TryView.Given(nameOf(input), text, List.of(), List.of());
    }

    /** What tells one input from the others; marks and the reason for them tell themselves. */
    private String nameOf(Input input) {
        return inputs.size() == 1 || inputs.stream().anyMatch(Input.Critique.class::isInstance) ? "" : input.name();
    }

    private List<String> chosen(Input.Options options, List<String> keys) {
        return options.options().stream().filter(o -> keys.contains(o.key())).map(o -> seat.variant().render(o.text()).html()).toList();
    }
}
