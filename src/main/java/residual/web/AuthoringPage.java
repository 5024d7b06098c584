package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import residual.check.Answer;
import residual.check.Verdict;
import residual.expr.ExprException;
import residual.problem.Catalog;
import residual.problem.Fault;
import residual.problem.Manuscript;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.Publication;
import residual.problem.SampleRun;
import residual.problem.SampleText;
import residual.problem.Source;
import residual.problem.Variant;
import residual.tutor.BusyException;
import residual.tutor.Seat;
import residual.tutor.Tutor;

/**
 * The page on which a problem file is written: the file beside the problem, answers tried, samples added, and at last the file published. Nothing is kept here: the form
 * holds the author's work, and the disk the truth.
 */
final class AuthoringPage {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int MOST_AT_ONCE = 2;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private final Page page;
    private final Shelf shelf;
    private final Catalog catalog;
    private final Tutor tutor;
    private final Readings readings;
    private final Desks desks = new Desks(MOST_AT_ONCE, LONGEST);

    AuthoringPage(Page page, Shelf shelf, Catalog catalog, Tutor tutor, Desks typing) {
        this.page = page;
        this.shelf = shelf;
        this.catalog = catalog;
        this.tutor = tutor;
        this.readings = new Readings(page, this::seat, typing);
    }

    /** Whether a problem may have this id; {@code set.yaml} is the file of its set. */
    static boolean isName(String id) {
        return id.matches(NAME) && !id.equals("set");
    }

    void show(Context context) {
        Work work = Work.begin(source(context), context);
        show(context, work, context.queryParam("published") == null ? Reply.NONE : Reply.notice("published"));
    }

    private Source source(Context context) {
        try {
            return catalog.source(path(context));
        } catch (IllegalArgumentException e) {
            throw new Uneditable(e.getMessage());
        }
    }

    /** The path of the file, which need not be there, in a set that is. */
    private String path(Context context) {
        String id = context.pathParam("problem");
        if (!isName(id)) {
            throw new NotFoundResponse();
        }
        return shelf.set(context).course().id() + "/" + shelf.set(context).set().id() + "/" + id;
    }

    /** Does what the button that was pressed asks for. */
    void work(Context context) {
        Work work = Work.sent(context);
        String[] wish = Form.text(context, "do").split(":", 2);
        String part = wish.length > 1 ? wish[1] : "";
        switch (wish[0]) {
            case "publish" -> publish(context, work, work.based());
            case "over" -> publish(context, work, Form.text(context, "now"));
            case "take" -> show(context, Work.begin(source(context), context).at(work.seed()), Reply.notice("taken"));
            case "next" -> show(context, work.at(work.seed() + 1), Reply.NONE);
            case "try" -> tryOut(context, work, part);
            case "add" -> add(context, work, part);
            default -> show(context, work, Reply.NONE);
        }
    }

    private void publish(Context context, Work work, String based) {
        Manuscript manuscript = manuscript(context, work);
        List<Fault> obstacles = inTime(manuscript::obstacles);
        if (!obstacles.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, work, Reply.obstacles(obstacles));
            return;
        }
        switch (catalog.publish(manuscript.path(), work.text(), based)) {
            case Publication.Done done -> published(context, work.on(done.version()));
            case Publication.Overtaken overtaken when overtaken.now().version().equals(manuscript.version()) -> published(context, work.on(manuscript.version()));
            case Publication.Overtaken overtaken -> {
                context.status(HttpStatus.CONFLICT);
                show(context, work, Reply.overtaken(overtaken.now()));
            }
            case Publication.Refused refused -> {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(context, work, Reply.sentence(refused.sentence()));
            }
        }
    }

    private void published(Context context, Work work) {
        if (Page.wantsFragment(context)) {
            show(context, work, Reply.notice("published"));
        } else {
            context.redirect(Addresses.manuscript(path(context)) + "?published&seed=" + work.seed(), HttpStatus.SEE_OTHER);
        }
    }

    private void tryOut(Context context, Work work, String part) {
        Optional<Seat> seat = seat(manuscript(context, work), work, part);
        show(context, work, seat.map(s -> Reply.tried(part, tutor.tryOut(s, answer(context, s)))).orElse(Reply.notice("unreadable")));
    }

    private void add(Context context, Work work, String part) {
        Optional<Seat> seat = seat(manuscript(context, work), work, part);
        if (seat.isEmpty()) {
            show(context, work, Reply.notice("unreadable"));
            return;
        }
        Answer answer = answer(context, seat.get());
        Verdict verdict = tutor.tryOut(seat.get(), answer);
        try {
            show(context, work.with(SampleText.add(work.text(), seat.get().part(), answer, verdict)), Reply.tried(part, verdict).told("added"));
        } catch (IllegalArgumentException e) {
            show(context, work, Reply.tried(part, verdict).saying(e.getMessage()));
        }
    }

    private static Answer answer(Context context, Seat seat) {
        return Answers.of(context, seat, AuthoringViews.under(seat.part()));
    }

    private Manuscript manuscript(Context context, Work work) {
        String path = path(context);
        return inTime(() -> Manuscript.of(path, work.text()));
    }

    private <T> T inTime(Supplier<T> work) {
        return desks.work(work).orElseThrow(BusyException::new);
    }

    /** The part of the manuscript on its variant, where both can be read. */
    private Optional<Seat> seat(Manuscript manuscript, Work work, String part) {
        try {
            return manuscript.problem().flatMap(p -> p.part(part).map(found -> AuthoringViews.seat(inTime(() -> Variant.of(p, work.seed())), found)));
        } catch (IllegalArgumentException | ExprException e) {
            return Optional.empty();
        }
    }

    /** How a box of the part that a reading asks about is read. */
    private Seat seat(Context context) {
        Work work = Work.sent(context);
        String part = Form.text(context, "input").split("\\.", 2)[0];
        return seat(manuscript(context, work), work, part).orElseThrow(NotFoundResponse::new);
    }

    void reading(Context context) {
        readings.read(context);
    }

    void file(Context context) {
        readings.file(context);
    }

    private void show(Context context, Work work, Reply reply) {
        Map<String, Object> shown = Map.of("work", view(context, work, reply));
        if (Page.wantsFragment(context)) {
            page.showFragment(context, "manuscript", "work", shown);
        } else {
            page.show(context, "authoring", shown);
        }
    }

    private AuthoringView view(Context context, Work work, Reply reply) {
        Shelf.Placed placed = shelf.set(context);
        Manuscript manuscript = manuscript(context, work);
        Optional<Problem> live = catalog.edition().problem(manuscript.path());
        Drawn drawn = inTime(() -> draw(context, manuscript, work, reply));
        List<Fault> faults = reply.obstacles().isEmpty() ? Stream.concat(manuscript.faults().stream(), drawn.faults().stream()).sorted().toList() : reply.obstacles();
        return new AuthoringView(manuscript.problem().or(() -> live).map(Problem::title).orElse(context.pathParam("problem")), new Link(placed.course().title(), Addresses.course(placed.course().id())),
                Addresses.manuscript(manuscript.path()), manuscript.path() + ".yaml", live.map(Problem::version), work.text(), work.based(), work.seed(), reply.notice(),
                Prosaic.html(reply.sentence()), faults.stream().map(AuthoringPage::flaw).toList(), Difference.between(live.map(Problem::source).orElse(""), work.text()),
                reply.now().map(now -> Difference.between(now.text(), work.text())), reply.now().map(Source::version).orElse(""), drawn.shown());
    }

    /** The problem on the variant, and what the variant shows to be wrong. */
    private record Drawn(Optional<AuthoringView.Shown> shown, List<Fault> faults) {}

    private Drawn draw(Context context, Manuscript manuscript, Work work, Reply reply) {
        if (manuscript.problem().isEmpty()) {
            return new Drawn(Optional.empty(), List.of());
        }
        String file = Manuscript.file(manuscript.path());
        try {
            Variant variant = Variant.of(manuscript.problem().get(), work.seed());
            SampleRun samples = SampleRun.on(variant.problem(), work.seed());
            AuthoringViews views = new AuthoringViews(variant, typed(context, variant), samples);
            return new Drawn(Optional.of(views.shown(reply.part(), reply.verdict())), samples.faults(file));
        } catch (IllegalArgumentException | ExprException e) {
            return new Drawn(Optional.empty(), List.of(new Fault(file, 0, 0, "on variant " + work.seed() + ": " + e.getMessage())));
        }
    }

    /** What stands in the boxes of all parts, so that looking again loses nothing. */
    private static Map<String, Answer> typed(Context context, Variant variant) {
        Map<String, Answer> typed = new HashMap<>();
        for (Part part : variant.problem().parts()) {
            typed.put(part.id(), answer(context, AuthoringViews.seat(variant, part)));
        }
        return typed;
    }

    static AuthoringView.Flaw flaw(Fault fault) {
        return new AuthoringView.Flaw(fault.line(), fault.column(), Prosaic.html(fault.message()));
    }
}
