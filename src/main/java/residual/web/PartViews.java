package residual.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import residual.check.Answer;
import residual.check.DerivationCheck;
import residual.course.Draft;
import residual.tutor.Help;
import residual.tutor.PartProgress;
import residual.tutor.Seat;
import residual.tutor.Timeline;
import residual.tutor.Tutor;
import residual.tutor.Work;

/** Makes the view of a part for one student. */
final class PartViews {
    private final Tutor tutor;
    private final Locale locale;

    PartViews(Tutor tutor, Locale locale) {
        this.tutor = tutor;
        this.locale = locale;
    }

    /** The view of a part; {@code told} is what just happened to it. */
    PartView of(Work work, Told told) {
        Seat seat = work.seat();
        PartProgress progress = work.progress();
        Timeline timeline = work.timeline();
        Optional<Draft> draft = work.unfinished();
        List<TryView> tries = new TryViews(seat, timeline, locale).all();
        Optional<TryView> latest = latest(tries, told);
        Help help = work.help();
        return new PartView(seat.part().id(), letter(seat), address(seat), seat.variant().render(seat.part().prompt()).html(),
                seat.part().points(), progress.points(), States.of(progress), progress.shown() && !progress.standing().isFresh(), closed(seat, progress),
                draft.isPresent(), progress.triesLeft().orElse(-1), told.notice(), since(timeline, draft),
                inputs(seat, draft.map(Draft::answer).orElseGet(() -> typed(timeline))), latest,
                tries.stream().filter(t -> latest.filter(l -> l.number() == t.number()).isEmpty()).toList(),
                opened(seat, help), next(help), work.guidance().told().stream().map(Prosaic::html).toList(),
                work.guidance().next().map(o -> new PartView.NextStep(o.rung(), 100 * o.price())), work.released() ? afterwards(seat).at(practice(work), routes(seat)) : PartView.Afterwards.NOTHING,
                fixed(seat, progress));
    }

    private Optional<PartView.Fixed> fixed(Seat seat, PartProgress progress) {
        return progress.standing().fixed() ? tutor.mark(seat).map(m -> new PartView.Fixed(m.credit() * seat.part().points(), m.reason())) : Optional.empty();
    }

    static String letter(Seat seat) {
        return States.letter(seat.variant().problem().parts().indexOf(seat.part()));
    }

    private static String address(Seat seat) {
        return Addresses.problem(seat.variant().problem().path()) + "/" + seat.part().id();
    }

    /** The try to show open: the one that was given again, else the newest. */
    private static Optional<TryView> latest(List<TryView> tries, Told told) {
        return tries.stream().filter(t -> t.number() == told.number()).findFirst().or(() -> tries.stream().findFirst());
    }

    private static Answer typed(Timeline timeline) {
        return timeline.attempts().isEmpty() ? new Answer(java.util.Map.of()) : timeline.attempts().getFirst().answer();
    }

    private static long since(Timeline timeline, Optional<Draft> draft) {
        return draft.map(d -> d.saved().toEpochMilli())
                .orElseGet(() -> timeline.attempts().isEmpty() ? 0 : timeline.attempts().getFirst().time().toEpochMilli());
    }

    static List<InputView> inputs(Seat seat, Answer typed) {
        return seat.part().check().inputs(seat.variant().given()).stream().map(i -> InputView.of(i, seat, typed)).toList();
    }

    /** Why the part takes no answer: its tries are used, or its set does not take any; empty where it does. */
    private String closed(Seat seat, PartProgress progress) {
        return !seat.terms().takes(tutor.now()) ? "dates" : progress.isUsedUp() ? "tries" : "";
    }

    private static String practice(Work work) {
        return work.mayPractise() ? PracticePage.address(work.seat().variant().problem().path(), 1) + "#" + work.seat().part().id() : "";
    }

    private static String routes(Seat seat) {
        return seat.part().check() instanceof DerivationCheck check && !check.routes().all().isEmpty() ? address(seat) + "/routes" : "";
    }

    static PartView.Afterwards afterwards(Seat seat) {
        return new PartView.Afterwards(html(seat, seat.part().solution()), seat.part().check().reasons(seat.variant().given()).stream()
                .map(r -> new PartView.ReasonView(html(seat, r.option()), r.right(), html(seat, r.say()))).toList(), "", "");
    }

    private static String html(Seat seat, String markdown) {
        return markdown.isBlank() ? "" : seat.variant().render(markdown).html();
    }

    private static List<String> opened(Seat seat, Help help) {
        return help.offers().stream().filter(o -> o.state() == Help.State.OPEN).map(o -> seat.variant().render(o.text()).html()).toList();
    }

    private static Optional<PartView.NextHint> next(Help help) {
        return help.next().map(o -> new PartView.NextHint(o.hint(), help.opened() + 1, help.offers().size(), 100 * o.price(), o.fits()));
    }
}
