package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.course.CsvSheet;
import residual.course.Enrolment;
import residual.course.Links;
import residual.course.Register;
import residual.course.Roster;
import residual.course.RosterFile;
import residual.course.RosterLine;
import residual.course.RosterPlan;
import residual.course.RosterTrouble;
import residual.problem.Course;

/** Takes the people of a course from a file: shows first what would change, and then does exactly that. */
final class RosterPage {
    private static final int MOST_SHOWN = 300;
    private final Lectern lectern;
    private final Register register;
    private final PeoplePage people;

    RosterPage(Lectern lectern, Register register, PeoplePage people) {
        this.lectern = lectern;
        this.register = register;
        this.people = people;
    }

    /** Somebody the file names: how many changes there are of her, each as what, before and after. */
    public record Person(String name, String signIn, String number, String section, List<RosterPlan.Change> changes) {}

    void show(Context context) {
        lectern.show(context, "roster", shown(context, Map.of()));
    }

    /** The page with nothing on it but what is given. */
    private Map<String, Object> shown(Context context, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(Map.of("alert", "", "troubles", List.of(), "planned", false, "waiting", waiting(context).size(), "done", List.of()));
        all.putAll(more);
        return all;
    }

    /** Reads the file and shows what would change. */
    void plan(Context context) {
        Optional<UploadedFile> file = Optional.ofNullable(context.uploadedFile("file")).filter(f -> f.size() > 0);
        if (file.isEmpty()) {
            lectern.refuse(context, "roster", shown(context, Map.of()), "roster.no-file");
            return;
        }
        RosterFile roster = RosterFile.of(bytes(file.get()));
        plan(context, roster, register.roster().plan(lectern.course(context).id(), roster.lines()), "");
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readNBytes(RosterFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plan(Context context, RosterFile roster, RosterPlan plan, String alert) {
        List<RosterTrouble> troubles = roster.troubles().isEmpty() ? plan.troubles() : roster.troubles();
        Map<String, Object> shown = shown(context, Map.of("alert", alert, "troubles", troubles));
        if (troubles.isEmpty()) {
            shown.putAll(Map.of("planned", true, "added", people(plan.added()), "changed", people(plan.changed()), "same", plan.same().size(), "repeated", roster.repeated(),
                    "missing", plan.missing().stream().limit(MOST_SHOWN).map(Enrolment::called).toList(), "addedCount", plan.added().size(), "changedCount", plan.changed().size(),
                    "missingCount", plan.missing().size()));
            shown.put("text", roster.text());
            shown.put("key", plan.key());
        }
        context.status(troubles.isEmpty() && alert.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        lectern.show(context, "roster", shown);
    }

    private static List<Person> people(List<RosterPlan.Entry> entries) {
        return entries.stream().limit(MOST_SHOWN).map(e -> person(e.line(), e.changes())).toList();
    }

    private static Person person(RosterLine line, List<RosterPlan.Change> changes) {
        return new Person(line.name(), line.login().isEmpty() ? line.email() : line.login(), line.number(), line.section(), changes);
    }

    /** Does what was shown, or shows what it would be now. */
    void take(Context context) {
        String text = Optional.ofNullable(context.formParam("roster")).orElse("");
        RosterFile roster = RosterFile.of(text.getBytes(StandardCharsets.UTF_8));
        Course course = lectern.course(context);
        if (!roster.troubles().isEmpty()) {
            plan(context, roster, register.roster().plan(course.id(), List.of()), "");
            return;
        }
        switch (register.roster().take(course.id(), roster.lines(), Form.text(context, "key"), "on".equals(context.formParam("remove")), register.now())) {
            case Roster.Outcome.Done done -> lectern.show(context, "roster", shown(context, Map.of("done", List.of(done.added(), done.changed(), done.removed()))));
            case Roster.Outcome.Otherwise otherwise -> plan(context, roster, otherwise.now(), "roster.otherwise");
        }
    }

    /** Those of the course who have no password yet and whom the visitor may make a link. */
    private List<Enrolment> waiting(Context context) {
        Visitor visitor = lectern.visitor(context);
        return register.enrolments().of(lectern.course(context).id()).stream().filter(e -> !e.person().password() && people.mayLink(visitor, e)).toList();
    }

    /** A file with a new link for each of them; those made before stop working. */
    void links(Context context) {
        List<Enrolment> waiting = waiting(context);
        List<String> tokens = register.links().toJoin(lectern.course(context).id(), waiting.stream().map(e -> e.person().id()).toList(), lectern.visitor(context).id(), register.now());
        String until = register.now().plus(Links.JOIN_LASTS).toString().substring(0, 10);
        Downloads.begin(context, "text/csv; charset=utf-8", "invitations.csv");
        context.result(table(waiting, tokens.stream().map(token -> PeoplePage.url(context, token)).toList(), until));
    }

    private static String table(List<Enrolment> people, List<String> links, String until) {
        StringWriter text = new StringWriter();
        try (CsvSheet sheet = new CsvSheet(text)) {
            sheet.row(List.of("name", "login", "email", "number", "section", "link", "until"));
            IntStream.range(0, people.size()).forEach(i -> sheet.row(row(people.get(i), links.get(i), until)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Enrolment e, String link, String until) {
        return List.of(e.called(), e.person().login(), e.person().email(), e.number(), e.section(), link, until);
    }
}
