package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.problem.Declarations.Trouble;

/** The page where anybody checks a derivation: declare symbols and facts, paste a text, and every formula in it is judged. Nothing is kept; a link holds the whole text. */
final class CheckPage {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private final Page page;
    private final Checker checker = new Checker(LONGEST);
    private final CheckExamples examples = new CheckExamples();

    CheckPage(Page page) {
        this.page = page;
    }

    /** A trouble with the sentence as HTML. */
    public record TroubleView(String box, int line, String html) {}

    /** The empty page, one with an example filled in, or a shared text with its verdict. */
    void show(Context context) {
        String code = Optional.ofNullable(context.queryParam("s")).orElse("");
        if (!code.isEmpty()) {
            ShareCode.read(code).ifPresentOrElse(boxes -> check(context, boxes, true), () -> show(context, CheckText.EMPTY, Map.of("error", "check.error.link")));
            return;
        }
        CheckText boxes = examples.named(Optional.ofNullable(context.queryParam("example")).orElse("")).map(CheckExamples.Example::boxes).orElse(CheckText.EMPTY);
        show(context, boxes, Map.of());
    }

    /** Checks what was sent; where it fits into an address, on a page whose address can be shared. */
    void submit(Context context) {
        CheckText boxes = CheckText.of(context);
        Optional<String> code = boxes.isTooLong() ? Optional.empty() : ShareCode.of(boxes);
        if (code.isPresent()) {
            context.redirect("/check?s=" + code.get() + "#verdict", HttpStatus.SEE_OTHER);
        } else {
            check(context, boxes, false);
        }
    }

    private void check(Context context, CheckText boxes, boolean shared) {
        if (boxes.isTooLong()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, boxes, Map.of("error", "check.error.long"));
            return;
        }
        Optional<Checker.Checked> checked = checker.check(boxes);
        if (checked.isEmpty()) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
            show(context, boxes, Map.of("error", "check.error.busy"));
            return;
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("troubles", checked.get().troubles().stream().map(CheckPage::view).toList());
        shown.put("review", checked.get().review().map(ReviewView::of));
        shown.put("shared", shared);
        show(context, boxes, shown);
    }

    private static TroubleView view(Trouble trouble) {
        return new TroubleView(trouble.box(), trouble.line(), Prosaic.html(trouble.message()));
    }

    private void show(Context context, CheckText boxes, Map<String, Object> more) {
        Map<String, Object> shown = new HashMap<>(Map.of("troubles", List.of(), "review", Optional.empty(), "shared", false, "error", ""));
        shown.putAll(more);
        shown.put("boxes", boxes);
        shown.put("examples", examples.all());
        page.show(context, "check", shown);
    }
}
