package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.course.Claims.Work;
import residual.course.Register;
import residual.problem.Problem;

/** Asks somebody who has signed in whether what was done before in this browser, as a guest, is hers, and moves it to her account. */
final class ClaimPage {
    private final Page page;
    private final Visitors visitors;
    private final Shelf shelf;
    private final Register register;

    ClaimPage(Page page, Visitors visitors, Shelf shelf, Register register) {
        this.page = page;
        this.visitors = visitors;
        this.shelf = shelf;
        this.register = register;
    }

    /** A problem with the number of submissions to it. */
    public record Line(String title, int submissions) {}

    void show(Context context) {
        String back = Addresses.within(context.queryParam("back"));
        List<Work> work = work(context);
        if (work.isEmpty()) {
            context.redirect(back, HttpStatus.SEE_OTHER);
        } else {
            page.show(context, "claim", Map.of("lines", lines(work), "total", work.stream().mapToInt(Work::submissions).sum(), "back", back));
        }
    }

    private List<Work> work(Context context) {
        return visitors.guest(context).map(guest -> register.claims().of(guest, page.visitor(context).id())).orElse(List.of());
    }

    private List<Line> lines(List<Work> work) {
        Map<String, Integer> problems = new LinkedHashMap<>();
        work.forEach(w -> problems.merge(w.question().problem(), w.submissions(), Integer::sum));
        return problems.entrySet().stream().map(e -> new Line(shelf.problem(e.getKey()).map(Problem::title).orElse(e.getKey()), e.getValue())).toList();
    }

    /** Takes the work over, or leaves it with the browser. */
    void decide(Context context) {
        Optional<String> guest = visitors.guest(context);
        if (Form.text(context, "do").equals("take") && guest.isPresent()) {
            register.claims().take(guest.get(), page.visitor(context).id(), register.now());
            visitors.forgetGuest(context);
        }
        context.redirect(Addresses.within(context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    /** Where somebody goes who has just signed in: first to the question, if there is one. */
    static String address(Visitors visitors, Register register, Context context, String person, String back) {
        boolean asked = visitors.guest(context).filter(guest -> !register.claims().of(guest, person).isEmpty()).isPresent();
        return asked ? "/claim?back=" + java.net.URLEncoder.encode(Addresses.within(back), java.nio.charset.StandardCharsets.UTF_8) : Addresses.within(back);
    }
}
