package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import residual.check.Answer;
import residual.tutor.Receipt;
import residual.tutor.Seat;
import residual.tutor.Tutor;

/** What a student sends to a part: an answer to judge or to save, a draft, the wish for a hint. */
final class Submissions {
    /** What a page may be asked to tell. */
    static final Set<String> NOTICES = Set.of("closed", "repeated", "exhausted", "empty", "saved", "too-long");
    private final ProblemPage problems;
    private final Tutor tutor;
    private final Pace pace;

    Submissions(ProblemPage problems, Tutor tutor, Pace pace) {
        this.problems = problems;
        this.tutor = tutor;
        this.pace = pace;
    }

    /** Judges or saves what the form holds. */
    void answer(Context context) {
        pace.answer(context);
        Seat seat = problems.seat(context);
        Answer answer = Answers.of(context, seat);
        reply(context, seat, told(seat, answer, Optional.ofNullable(context.formParam("do")).orElse("")));
    }

    private Told told(Seat seat, Answer answer, String wish) {
        if (wish.matches("step-\\d")) {
            tutor.openStep(seat, answer, Integer.parseInt(wish.substring("step-".length())));
            return Told.NOTHING;
        }
        return wish.equals("save") ? save(seat, answer) : submit(seat, answer);
    }

    private Told submit(Seat seat, Answer answer) {
        return answer.isBlank() ? Told.notice("empty") : told(tutor.submit(seat, answer));
    }

    private Told save(Seat seat, Answer answer) {
        return Told.notice(tutor.saveDraft(seat, answer) ? "saved" : "too-long");
    }

    private static Told told(Receipt receipt) {
        return switch (receipt.kind()) {
            case KEPT -> Told.NOTHING;
            case REPEATED -> new Told("repeated", receipt.attempt().map(a -> a.number()).orElse(0));
            case REFUSED -> Told.notice("too-long");
            case CLOSED -> Told.notice("closed");
            case NO_TRIES_LEFT -> Told.notice("exhausted");
        };
    }

    /** Keeps what is typed without a word. */
    void draft(Context context) {
        Seat seat = problems.seat(context);
        boolean saved = tutor.saveDraft(seat, Answers.of(context, seat));
        context.status(saved ? HttpStatus.NO_CONTENT : HttpStatus.CONTENT_TOO_LARGE);
    }

    /** Opens a hint. */
    void hint(Context context) {
        Seat seat = problems.seat(context);
        String hint = context.formParam("hint");
        if (hint != null && hint.matches("\\d{1,3}")) {
            tutor.openHint(seat, Integer.parseInt(hint));
        }
        reply(context, seat, Told.NOTHING);
    }

    /** Scripts get the part; without them the browser goes back to it. */
    private void reply(Context context, Seat seat, Told told) {
        if (Page.wantsFragment(context)) {
            problems.showPart(context, seat, told);
        } else {
            context.redirect(back(seat, told), HttpStatus.SEE_OTHER);
        }
    }

    private static String back(Seat seat, Told told) {
        String path = seat.variant().problem().path();
        String query = told.equals(Told.NOTHING) ? "" : "?part=" + seat.part().id() + "&notice=" + told.notice() + (told.number() > 0 ? "&try=" + told.number() : "");
        return Addresses.problem(path) + query + "#" + seat.part().id() + "-feedback";
    }
}
