package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import residual.course.Account;
import residual.course.Link;
import residual.course.Links;
import residual.course.Names;
import residual.course.Passwords;
import residual.course.Register;
import residual.course.Sessions;

/** The page behind a link that works once: an invitation, or the way to a new password. */
final class LinkPages {
    private final Page page;
    private final Visitors visitors;
    private final Register register;

    LinkPages(Page page, Visitors visitors, Register register) {
        this.page = page;
        this.visitors = visitors;
        this.register = register;
    }

    void show(Context context) {
        link(context).ifPresentOrElse(link -> show(context, link, ""), () -> gone(context));
    }

    private Optional<Link> link(Context context) {
        return register.links().of(context.pathParam("token"), register.now());
    }

    private void show(Context context, Link link, String error) {
        context.header("Referrer-Policy", "no-referrer");
        Account person = link.person().orElse(new Account("", "", "", "", false, false));
        boolean join = link.isForSomebodyNew() && !page.visitor(context).isGuest();
        page.show(context, "link", Map.of("kind", link.kind().name().toLowerCase(java.util.Locale.ROOT), "fresh", link.isForSomebodyNew(), "join", join,
                "course", link.course(), "person", person, "error", error, "address", "/link/" + context.pathParam("token"),
                "name", Form.text(context, "name"), "login", Form.text(context, "login"), "email", Form.text(context, "email")));
    }

    private void gone(Context context) {
        context.status(HttpStatus.GONE);
        page.show(context, "error", Map.of("status", 410, "key", "error.410", "detail", ""));
    }

    /** Sets the password that was typed, and signs in. Nothing is changed while a field is wrong. */
    void follow(Context context) {
        Optional<Link> link = link(context);
        if (link.isEmpty()) {
            gone(context);
            return;
        }
        Names names = new Names(Form.text(context, "name"), Form.text(context, "login"), Form.text(context, "email"));
        String error = flaw(context, link.get(), names);
        if (error.isEmpty()) {
            follow(context, link.get(), names);
        } else {
            refuse(context, link.get(), error);
        }
    }

    private static String flaw(Context context, Link link, Names names) {
        if (link.isForSomebodyNew() && (names.name().isEmpty() || !names.nameFits())) {
            return "link.name.missing";
        }
        if (link.isForSomebodyNew() && (names.login().isEmpty() || !names.loginFits())) {
            return "link.login.bad";
        }
        if (link.isForSomebodyNew() && !names.emailFits()) {
            return "link.email.bad";
        }
        Account person = link.person().orElse(new Account("", names.name(), names.login(), names.email(), false, false));
        return Form.flaw(Form.secret(context, "password"), Form.secret(context, "again"), person.name(), person.login(), person.email());
    }

    private void follow(Context context, Link link, Names names) {
        try {
            String hash = register.passwords().hash(Form.secret(context, "password"));
            enter(context, link, register.links().follow(context.pathParam("token"), names, hash, register.now()));
        } catch (Passwords.BusyException e) {
            context.header("Retry-After", String.valueOf(e.after().toSeconds()));
            refuse(context, link, "sign-in.busy");
        }
    }

    private void enter(Context context, Link link, Links.Outcome outcome) {
        switch (outcome) {
            case Links.Outcome.Done done -> {
                visitors.signIn(context, done.person().id(), Sessions.Stay.BRIEF);
                String home = link.course().isEmpty() ? "/" : Addresses.course(link.course());
                context.redirect(ClaimPage.address(visitors, register, context, done.person().id(), home), HttpStatus.SEE_OTHER);
            }
            case Links.Outcome.Taken taken -> refuse(context, link, taken.login() ? "link.login.taken" : "link.email.taken");
            case Links.Outcome.Gone gone -> gone(context);
        }
    }

    private void refuse(Context context, Link link, String error) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, link, error);
    }

    /** Lets somebody who is signed in follow the link with the account she has. */
    void join(Context context) {
        Optional<Link> link = link(context);
        Links.Outcome outcome = register.links().followAs(context.pathParam("token"), page.visitor(context).id(), register.now());
        if (link.isPresent() && outcome instanceof Links.Outcome.Done) {
            context.redirect(link.get().course().isEmpty() ? "/" : Addresses.course(link.get().course()), HttpStatus.SEE_OTHER);
        } else {
            gone(context);
        }
    }
}
