package residual.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import residual.course.Register;
import residual.course.Sessions;
import residual.course.SignIns.Result;

/** Signing in and out. */
final class SignInPages {
    private final Page page;
    private final Visitors visitors;
    private final Register register;
    private final Network network;
    private final String provider;

    SignInPages(Page page, Visitors visitors, Register register, Network network, Optional<ProviderSettings> provider) {
        this.page = page;
        this.visitors = visitors;
        this.register = register;
        this.network = network;
        this.provider = provider.map(ProviderSettings::host).orElse("");
    }

    void show(Context context) {
        show(context, "", Duration.ZERO);
    }

    private void show(Context context, String error, Duration wait) {
        String back = Optional.ofNullable(context.formParam("back")).or(() -> Optional.ofNullable(context.queryParam("back"))).orElse("/");
        page.show(context, "sign-in", Map.of("error", error, "minutes", wait.plusSeconds(59).toMinutes(), "back", Addresses.within(back), "provider", provider, "name", Form.text(context, "name")));
    }

    void signIn(Context context) {
        switch (register.signIns().signIn(Form.text(context, "name"), Form.secret(context, "password"), network.address(context), register.now())) {
            case Result.Accepted accepted -> enter(context, accepted.person().id());
            case Result.Refused refused -> refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.refused", Duration.ZERO);
            case Result.Later later -> refuse(context, HttpStatus.TOO_MANY_REQUESTS, "sign-in.later", later.after());
            case Result.Busy busy -> refuse(context, HttpStatus.SERVICE_UNAVAILABLE, "sign-in.busy", busy.after());
        }
    }

    private void enter(Context context, String person) {
        visitors.signIn(context, person, "on".equals(context.formParam("stay")) ? Sessions.Stay.LONG : Sessions.Stay.BRIEF);
        context.redirect(ClaimPage.address(visitors, register, context, person, context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    /** Shows the page again with the sentence of a key. */
    void refuse(Context context, HttpStatus status, String error) {
        refuse(context, status, error, Duration.ZERO);
    }

    private void refuse(Context context, HttpStatus status, String error, Duration wait) {
        context.status(status);
        if (!wait.isZero()) {
            context.header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        }
        show(context, error, wait);
    }

    void signOut(Context context) {
        visitors.signOut(context);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }
}
