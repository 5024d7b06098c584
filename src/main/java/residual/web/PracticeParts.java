package residual.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import residual.check.Answer;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.tutor.Seat;
import residual.tutor.Tutor;

/** Makes the views of parts that are practised: hints and solution are there to be opened, an answer is judged and not kept. */
final class PracticeParts {
    private final Tutor tutor;
    private final Locale locale;
    private final int round;

    PracticeParts(Tutor tutor, Locale locale, int round) {
        this.tutor = tutor;
        this.locale = locale;
        this.round = round;
    }

    PracticeView.Part of(Seat seat, Optional<Answer> answer) {
        Optional<Attempt> attempt = answer.filter(a -> !a.isBlank()).map(a -> attempt(seat, a));
        return new PracticeView.Part(seat.part().id(), PartViews.letter(seat), address(seat), seat.variant().render(seat.part().prompt()).html(),
                attempt.map(a -> a.verdict().outcome().word()).orElse("fresh"), answer.isPresent() && attempt.isEmpty() ? "empty" : "",
                PartViews.inputs(seat, answer.orElseGet(() -> new Answer(java.util.Map.of()))), attempt.map(a -> view(seat, a)), hints(seat), PartViews.afterwards(seat));
    }

    private String address(Seat seat) {
        return PracticePage.address(seat.variant().problem().path(), round) + "/" + seat.part().id();
    }

    private static List<String> hints(Seat seat) {
        return seat.part().hints().stream().map(hint -> seat.variant().render(hint.text()).html()).toList();
    }

    private Attempt attempt(Seat seat, Answer answer) {
        Verdict verdict = tutor.tryOut(seat, answer);
        return new Attempt(0, seat.student(), seat.variant().problem().path(), seat.part().id(), 0, seat.variant().problem().version(),
                seat.variant().given().seed(), answer, verdict, 1, tutor.now());
    }

    private TryView view(Seat seat, Attempt attempt) {
        return new TryViews(seat, tutor.timeline(seat, attempt), locale).all().getFirst();
    }
}
