package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import residual.course.Account;
import residual.course.Passwords;
import residual.course.Register;
import residual.course.Session;
import residual.course.SignIns.Result;

/** A person's own page: her password, and the browsers she is signed in with. */
final class AccountPage {
    private final Page page;
    private final Register register;
    private final Network network;

    AccountPage(Page page, Register register, Network network) {
        this.page = page;
        this.register = register;
        this.network = network;
    }

    /** A browser that is signed in. */
    public record Line(String key, String browser, String iso, String seen, boolean here) {}

    void show(Context context) {
        show(context, "", "");
    }

    private void show(Context context, String error, String done) {
        Visitor visitor = page.visitor(context);
        List<Line> lines = register.sessions().ofPerson(visitor.id(), register.now()).stream().map(s -> line(visitor, s)).toList();
        page.show(context, "account", Map.of("person", visitor.account(), "sessions", lines, "error", error, "done", done));
    }

    private static Line line(Visitor visitor, Session session) {
        Instant seen = session.seen();
        String words = Moments.in(visitor.locale(), ZoneOffset.UTC).format(seen);
        return new Line(session.key(), browser(session.browser()), seen.toString(), words, session.key().equals(visitor.session().orElseThrow().key()));
    }

    /** The name of a browser and its system out of all it says of itself; "" where it says neither. */
    static String browser(String agent) {
        String name = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari").stream().filter(agent::contains).findFirst().orElse("");
        String system = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux").stream().filter(agent::contains).findFirst().orElse("");
        return (name.replace("Edg", "Edge").replace("OPR", "Opera") + " · " + system).replaceAll("^ · | · $", "").strip();
    }

    /** Sets a new password, given the present one; other sessions end. */
    void password(Context context) {
        Account person = page.visitor(context).account();
        String fresh = Form.secret(context, "fresh");
        String error = Form.flaw(fresh, Form.secret(context, "again"), person.name(), person.login(), person.email());
        if (error.isEmpty()) {
            error = change(context, person, fresh);
        }
        context.status(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, error, error.isEmpty() ? "account.password.done" : "");
    }

    private String change(Context context, Account person, String fresh) {
        try {
            return switch (register.signIns().confirm(person, Form.secret(context, "password"), network.address(context), register.now())) {
                case Result.Accepted accepted -> {
                    String here = page.visitor(context).session().orElseThrow().key();
                    register.accounts().setPassword(person.id(), register.passwords().hash(fresh), here);
                    yield "";
                }
                case Result.Refused refused -> "account.password.wrong";
                case Result.Later later -> "account.later";
                case Result.Busy busy -> "sign-in.busy";
            };
        } catch (Passwords.BusyException e) {
            return "sign-in.busy";
        }
    }

    /** Ends one session of the visitor, or all but this one. */
    void end(Context context) {
        Session here = page.visitor(context).session().orElseThrow();
        String key = Form.text(context, "key");
        if (key.equals("others")) {
            register.sessions().endAll(here.person().id(), here.key());
        } else {
            register.sessions().end(here.person().id(), key);
        }
        context.redirect("/account", HttpStatus.SEE_OTHER);
    }
}
