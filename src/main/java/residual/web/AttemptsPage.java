package residual.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import residual.course.Attempt;
import residual.problem.Part;
import residual.problem.Problem;
import residual.tutor.Seat;
import residual.tutor.Terms;
import residual.tutor.Tutor;

/** The pages with everything a student submitted, newest first, by day. */
final class AttemptsPage {
    private static final int ON_A_PAGE = 40;
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    AttemptsPage(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    /** Attempts of one day; the name is the date in words. */
    public record Day(String name, String iso, List<Entry> entries) {}

    /** One attempt with the part it was made at. */
    public record Entry(String problem, String letter, String address, TryView made) {}

    void show(Context context) {
        Visitor visitor = page.visitor(context);
        int from = from(context.queryParam("from"));
        List<Attempt> found = tutor.newest(visitor.id(), from, ON_A_PAGE + 1);
        Map<LocalDate, List<Attempt>> days = found.stream().limit(ON_A_PAGE)
                .collect(Collectors.groupingBy(a -> LocalDate.ofInstant(a.time(), ZoneOffset.UTC), LinkedHashMap::new, Collectors.toList()));
        Map<String, Terms> terms = new HashMap<>();
        page.show(context, "attempts", Map.of("days", days.entrySet().stream().map(d -> day(d.getKey(), d.getValue(), visitor, terms)).toList(),
                "newer", from == 0 ? "" : "/attempts?from=" + Math.max(0, from - ON_A_PAGE), "older", found.size() > ON_A_PAGE ? "/attempts?from=" + (from + ON_A_PAGE) : ""));
    }

    private static int from(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Day day(LocalDate date, List<Attempt> attempts, Visitor visitor, Map<String, Terms> terms) {
        String name = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(visitor.locale()).format(date);
        return new Day(name, date.toString(), attempts.stream().map(a -> entry(a, visitor, terms)).flatMap(Optional::stream).toList());
    }

    /** An attempt at a part that is no longer there has no entry. */
    private Optional<Entry> entry(Attempt attempt, Visitor visitor, Map<String, Terms> terms) {
        return shelf.problem(attempt.problem()).flatMap(problem -> problem.part(attempt.part()).map(part -> entry(attempt, problem, part, visitor, terms)));
    }

    private Entry entry(Attempt attempt, Problem problem, Part part, Visitor visitor, Map<String, Terms> terms) {
        Seat seat = new Seat(attempt.student(), shelf.variant(problem, attempt.student()), part,
                shelf.placed(problem.path()).map(placed -> terms.computeIfAbsent(placed.address(), a -> SetViews.terms(tutor, visitor, placed))).orElse(Terms.FREE));
        return new Entry(problem.title(), States.letter(problem.parts().indexOf(part)), Addresses.part(problem.path(), part.id()),
                new TryViews(seat, tutor.timeline(seat, attempt), visitor.locale()).all().getFirst());
    }
}
