package residual.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import residual.course.Account;
import residual.course.Enrolment;
import residual.course.Link;
import residual.course.Register;
import residual.course.Role;
import residual.problem.Course;

/** Who is in a course, for its instructors: roles, invitations, links to new passwords. */
final class PeoplePage {
    private final Lectern lectern;
    private final Register register;

    PeoplePage(Lectern lectern, Register register) {
        this.lectern = lectern;
        this.register = register;
    }

    /** A person in the course; {@code link} says whether the visitor may make her a link. */
    public record Line(String id, String name, String login, String number, String section, boolean instructor, boolean invited, boolean self, boolean link) {}

    /** An invitation that was not followed yet. */
    public record Open(String key, String role, String note, String until) {}

    void show(Context context) {
        show(context, "", "");
    }

    /** Shows the page, with a link that was just made: it is never shown again. */
    private void show(Context context, String made, String madeFor) {
        Course course = lectern.course(context);
        Visitor visitor = lectern.visitor(context);
        List<Line> people = register.enrolments().of(course.id()).stream().map(e -> line(visitor, e)).toList();
        DateTimeFormatter days = Moments.days(visitor.locale());
        List<Open> open = register.links().ofCourse(course.id(), register.now()).stream().filter(Link::isForSomebodyNew).map(link -> open(link, days)).toList();
        lectern.show(context, "people", Map.of("address", address(course), "people", people, "open", open,
                "made", made, "madeFor", madeFor, "byRoster", course.rules().roster()));
    }

    private static String address(Course course) {
        return Lectern.address(course) + "/people";
    }

    private Line line(Visitor visitor, Enrolment e) {
        Account person = e.person();
        return new Line(person.id(), e.called(), person.login().isEmpty() ? person.email() : person.login(), e.number(), e.section(),
                e.role() == Role.INSTRUCTOR, !person.password(), person.id().equals(visitor.id()), mayLink(visitor, e));
    }

    private static Open open(Link link, DateTimeFormatter days) {
        return new Open(link.key(), link.role().map(Role::word).orElse(""), link.note(), days.format(link.until()));
    }

    /** Instructors make links for their students alone: nobody reaches another course, another instructor or the owner through a link. */
    boolean mayLink(Visitor visitor, Enrolment e) {
        List<String> taught = Stream.concat(Stream.of(e.course()), visitor.session().orElseThrow().roles().keySet().stream()).filter(visitor::teaches).toList();
        return visitor.isOwner() || e.role() == Role.STUDENT && !e.person().owner() && !register.enrolments().isElsewhere(e.person().id(), taught);
    }

    private Enrolment enrolment(Context context) {
        return register.enrolments().of(lectern.course(context).id(), Form.text(context, "person")).orElseThrow(NotFoundResponse::new);
    }

    /** Makes a link for somebody who has no account yet. */
    void invite(Context context) {
        Role role = Role.of(Form.text(context, "role")).orElse(Role.STUDENT);
        String note = Form.text(context, "note");
        String token = register.links().toJoin(lectern.course(context).id(), role, note.substring(0, Math.min(note.length(), 200)), lectern.visitor(context).id(), register.now());
        show(context, url(context, token), note);
    }

    /** Makes a link for somebody of the course: an invitation where she has no password yet, else the way to a new one. */
    void link(Context context) {
        Enrolment e = enrolment(context);
        if (!mayLink(lectern.visitor(context), e)) {
            throw new ForbiddenResponse(Refusal.MAY_NOT);
        }
        String by = lectern.visitor(context).id();
        String token = e.person().password() ? register.links().toReset(e.person().id(), by, register.now())
                : register.links().toJoin(e.course(), e.person().id(), by, register.now());
        show(context, url(context, token), e.called());
    }

    static String url(Context context, String token) {
        return context.scheme() + "://" + context.host() + "/link/" + token;
    }

    void withdraw(Context context) {
        register.links().withdraw(lectern.course(context).id(), Form.text(context, "key"), register.now());
        back(context);
    }

    /** Changes a role or takes somebody out; nobody does so to herself, so that a course keeps an instructor. */
    void change(Context context) {
        Enrolment e = enrolment(context);
        if (e.person().id().equals(lectern.visitor(context).id())) {
            throw new ForbiddenResponse(Refusal.MAY_NOT);
        }
        String wish = Form.text(context, "to");
        Role.of(wish).ifPresent(role -> register.enrolments().enrol(e.course(), e.person().id(), role, register.now()));
        if (wish.equals("out")) {
            register.enrolments().remove(e.course(), e.person().id());
        }
        back(context);
    }

    private void back(Context context) {
        context.redirect(address(lectern.course(context)), HttpStatus.SEE_OTHER);
    }
}
