package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import residual.check.DerivationCheck;
import residual.check.Echo;
import residual.check.Input;
import residual.tutor.Seat;

/** Answers, while a student types, how her text is read, and turns a matrix in a file into text. Nothing is judged or kept. */
final class Readings {
    private static final int LONGEST = 200_000;
    private final Page page;
    private final Function<Context, Seat> seats;
    private final Desks desks;

    Readings(Page page, Function<Context, Seat> seats, Desks desks) {
        this.page = page;
        this.seats = seats;
        this.desks = desks;
    }

    /** The reading of the text of one input, as a fragment of a page; where too many ask at once or it takes too long, a sentence that it comes later. */
    void read(Context context) {
        Seat seat = seats.apply(context);
        Input input = input(context, seat);
        String text = Optional.ofNullable(context.formParam("text")).filter(t -> t.length() <= LONGEST).map(t -> t.replace("\r\n", "\n")).orElseThrow(NotFoundResponse::new);
        Runnable late = () -> page.showFragment(context, "reading", "late", Map.of());
        if (seat.part().check() instanceof DerivationCheck derivation) {
            boolean marked = seat.terms().showsMarks(Instant.now());
            desks.whole(() -> derivation.live(text)).ifPresentOrElse(lines -> page.showFragment(context, "reading", "lines", Map.of("lines", LiveView.of(lines, marked))), late);
        } else {
            desks.whole(() -> Echo.of(input, text, seat.variant().given())).ifPresentOrElse(echo -> page.showFragment(context, "reading", "reading", Map.of("reading", ReadingView.of(echo, text))), late);
        }
    }

    /** The text of the matrix in a file; where there is none the sentence that says why, with status 422. */
    void file(Context context) {
        UploadedFile file = Optional.ofNullable(context.uploadedFile("file")).orElseThrow(NotFoundResponse::new);
        Seat seat = seats.apply(context);
        context.contentType("text/plain; charset=utf-8");
        try {
            context.result(Uploads.text(file, input(context, seat)));
        } catch (UnreadableFile unreadable) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT).result(unreadable.getMessage());
        }
    }

    private static Input input(Context context, Seat seat) {
        String asked = Optional.ofNullable(context.formParam("input")).orElse("");
        String name = asked.startsWith(AuthoringViews.under(seat.part())) ? asked.substring(AuthoringViews.under(seat.part()).length()) : asked;
        return seat.part().check().inputs(seat.variant().given()).stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow(NotFoundResponse::new);
    }
}
