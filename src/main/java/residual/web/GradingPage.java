package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residual.course.Assessed;
import residual.course.Assessment;
import residual.course.Attempt;
import residual.course.Criterion;
import residual.problem.Variant;
import residual.tutor.Gradebook;
import residual.tutor.GradingDesk;
import residual.tutor.Teaching;

/** Answers that a person grades: the piles of a course, and the answer before the grader, whose author she is not told. */
final class GradingPage {
    private static final int LONGEST = 4000;
    private static final int RECENT = 30;
    private static final double MOST_POINTS = 1000;
    private static final int MOST_TOLD = 1_000_000;
    private final Lectern lectern;
    private final Teaching teaching;

    GradingPage(Lectern lectern, Teaching teaching) {
        this.lectern = lectern;
        this.teaching = teaching;
    }

    private GradingDesk desk() {
        return teaching.desk();
    }

    /** A pile as the list of piles shows it. */
    public record PileLine(String set, String name, String address, int waiting, int assessed) {}

    /** A line of the rubric with its key on the keyboard, "" for those after the ninth. */
    public record Line(long id, String key, String points, String html, String text, boolean met) {}

    /** An answer that was graded lately. */
    public record Recent(long id, double points) {}

    void piles(Context context) {
        List<PileLine> piles = desk().piles(lectern.course(context)).stream().map(p -> new PileLine(p.column().set().title(),
                Prosaic.plain(p.column().problem().title()) + ", " + States.letter(p.column().letter()), address(context, p.column()), p.waiting(), p.assessed())).toList();
        lectern.show(context, "piles", Map.of("piles", piles));
    }

    private String address(Context context, Gradebook.Column column) {
        return Lectern.address(lectern.course(context)) + "/grading/" + BookViews.inCourse(column);
    }

    /** Shows an answer: the one asked for, else the next that waits. */
    void show(Context context) {
        Gradebook.Column column = lectern.column(context);
        Optional<Long> asked = number(context.queryParam("attempt"));
        Optional<GradingDesk.Sheet> sheet = asked.isPresent() ? desk().sheet(column, asked.get(), grader(context), teaching.now())
                : desk().next(column, grader(context), order(context), number(context.queryParam("after")).orElse(0L), teaching.now());
        if (asked.isPresent() && sheet.isEmpty()) {
            throw new NotFoundResponse();
        }
        lectern.show(context, "grading", shown(context, column, sheet));
    }

    private String grader(Context context) {
        return lectern.visitor(context).id();
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static GradingDesk.Order order(Context context) {
        String order = Optional.ofNullable(context.queryParam("order")).orElseGet(() -> Form.text(context, "order"));
        return order.equals("alike") ? GradingDesk.Order.ALIKE : GradingDesk.Order.RANDOM;
    }

    /** The address of a pile in the order that was asked for. */
    private String pile(Context context, Gradebook.Column column) {
        return address(context, column) + "?order=" + order(context).name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> shown(Context context, Gradebook.Column column, Optional<GradingDesk.Sheet> sheet) {
        List<Criterion> rubric = desk().rubric(column, teaching.now());
        Set<Long> met = sheet.flatMap(GradingDesk.Sheet::assessment).map(Assessment::met).orElse(Set.of());
        Map<String, Object> shown = new HashMap<>(Map.of("part", Prosaic.plain(column.problem().title()) + ", " + States.letter(column.letter()), "points", column.part().points(),
                "address", address(context, column), "order", order(context).name().toLowerCase(Locale.ROOT),
                "rubric", IntStream.range(0, rubric.size()).mapToObj(i -> line(rubric.get(i), i, met)).toList(), "sheet", sheet.isPresent(), "alert", "", "who", "", "told", told(context)));
        shown.put("recent", desk().assessed(column, RECENT).stream().map(a -> new Recent(a.id(), a.verdict().score() * column.part().points())).toList());
        sheet.ifPresent(s -> shown.putAll(shown(column, s)));
        return shown;
    }

    /** How many answers the last step changed, -1 where that is not told. */
    private static int told(Context context) {
        return number(context.queryParam("kept")).filter(kept -> kept < MOST_TOLD).map(Long::intValue).orElse(-1);
    }

    private static Line line(Criterion c, int index, Set<Long> met) {
        return new Line(c.id(), index < 9 ? String.valueOf(index + 1) : "", Numerals.plain(c.points()), Prosaic.html(c.text()), c.text(), met.contains(c.id()));
    }

    private Map<String, Object> shown(Gradebook.Column column, GradingDesk.Sheet sheet) {
        Attempt attempt = sheet.attempt();
        Optional<Assessment> assessment = sheet.assessment();
        Map<String, Object> shown = new HashMap<>(Map.of("attempt", attempt.id(), "answer", String.join("\n\n", attempt.answer().texts().values()), "prompt", prompt(column, attempt),
                "machine", attempt.change().isPresent() ? List.of() : attempt.verdict().feedback().stream().map(f -> Prosaic.html(f.message())).toList(), "waiting", sheet.waiting(), "same", sheet.same().size()));
        shown.put("seen", assessment.map(Assessment::id).orElse(0L));
        shown.put("adjustment", assessment.filter(a -> a.adjustment() != 0).map(a -> Numerals.plain(a.adjustment())).orElse(""));
        shown.put("remark", assessment.map(Assessment::remark).orElse(""));
        shown.put("by", assessment.map(a -> desk().called(a.by())).orElse(""));
        shown.put("takenBy", sheet.takenBy());
        return shown;
    }

    private static String prompt(Gradebook.Column column, Attempt attempt) {
        return Variant.of(column.problem(), attempt.seed()).render(column.part().prompt()).html();
    }

    /** Keeps an assessment and goes on to the next answer. Where somebody else was quicker, nothing is kept, and the page shows what she gave. */
    void assess(Context context) {
        Gradebook.Column column = lectern.column(context);
        long attempt = number(Form.text(context, "attempt")).orElseThrow(NotFoundResponse::new);
        GradingDesk.Sheet sheet = desk().sheet(column, attempt, grader(context), teaching.now()).orElseThrow(NotFoundResponse::new);
        Optional<Double> adjustment = signed(Form.text(context, "adjustment"));
        String remark = Optional.ofNullable(context.formParam("remark")).orElse("").strip();
        if (adjustment.isEmpty() || remark.length() > LONGEST) {
            refuse(context, column, sheet, adjustment.isEmpty() ? "grading.alert.adjustment" : "grading.alert.remark", "");
            return;
        }
        Assessment assessment = new Assessment(0, attempt, met(context), adjustment.get(), remark, grader(context), teaching.now());
        switch (desk().assess(column, assessment, number(Form.text(context, "seen")).orElse(0L))) {
            case Assessed.Kept kept -> goOn(context, column, attempt, 1 + (Form.text(context, "same").isEmpty() ? 0 : desk().assess(column, assessment, sheet.same())));
            case Assessed.Taken taken -> refuse(context, column, sheet, "grading.alert.taken", desk().called(taken.by()));
            case Assessed.Overtaken overtaken -> refuse(context, column, sheet, "grading.alert.overtaken", desk().called(overtaken.by()));
        }
    }

    private static Set<Long> met(Context context) {
        return context.formParams("met").stream().flatMap(m -> number(m).stream()).collect(Collectors.toSet());
    }

    /** Points more or less; nothing typed is none. */
    private static Optional<Double> signed(String text) {
        String plain = text.replace(',', '.').replace('−', '-');
        return plain.isEmpty() ? Optional.of(0.0) : plain.matches("[+-]?\\d{1,4}(\\.\\d{1,4})?") && Math.abs(Double.parseDouble(plain)) <= MOST_POINTS ? Optional.of(Double.parseDouble(plain)) : Optional.empty();
    }

    private void refuse(Context context, Gradebook.Column column, GradingDesk.Sheet sheet, String alert, String who) {
        Map<String, Object> shown = shown(context, column, Optional.of(sheet));
        shown.put("who", who);
        lectern.refuse(context, "grading", shown, alert);
    }

    private void goOn(Context context, Gradebook.Column column, long after, int kept) {
        context.redirect(pile(context, column) + "&after=" + after + "&kept=" + kept, HttpStatus.SEE_OTHER);
    }

    /** Gives an answer back and goes on to the next. */
    void skip(Context context) {
        Gradebook.Column column = lectern.column(context);
        long attempt = number(Form.text(context, "attempt")).orElseThrow(NotFoundResponse::new);
        desk().giveBack(attempt, grader(context));
        context.redirect(pile(context, column) + "&after=" + attempt, HttpStatus.SEE_OTHER);
    }

    /** Adds, changes or takes out a line of the rubric; what earlier assessments give follows. */
    void rubric(Context context) {
        Gradebook.Column column = lectern.column(context);
        Optional<Double> points = Optional.of(Form.text(context, "points")).filter(t -> !t.isEmpty()).flatMap(GradingPage::signed);
        String text = Form.text(context, "text");
        boolean gone = Form.text(context, "do").equals("out");
        if (!gone && (points.isEmpty() || text.isEmpty())) {
            Map<String, Object> shown = shown(context, column, Optional.empty());
            lectern.refuse(context, "grading", shown, "grading.alert.line");
            return;
        }
        Criterion line = new Criterion(number(Form.text(context, "line")).orElse(0L), points.orElse(0.0), text.isEmpty() ? "–" : text);
        int changed = 0;
        if (line.id() == 0) {
            desk().add(column, line, grader(context), teaching.now());
        } else {
            changed = desk().change(column, line, gone, grader(context), teaching.now());
        }
        context.redirect(pile(context, column) + number(Form.text(context, "attempt")).map(a -> "&attempt=" + a).orElse("")
                + "&kept=" + changed, HttpStatus.SEE_OTHER);
    }
}
