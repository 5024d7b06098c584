package residual.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import residual.course.Register;
import residual.course.Session;
import residual.course.Sessions;

/**
 * Finds out who asks: somebody who is signed in, by the token of a session; else a guest, known by a signed cookie that only her browser has.
 */
final class Visitors {
    static final String COOKIE = "residual-visitor";
    private static final String PURPOSE = "visitor";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final int ID_BYTES = 15;

    static final String SESSION = "residual-session";
    private final Signer signer;
    private final Register register;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    Visitors(Signer signer, Register register, boolean secure) {
        this.signer = signer;
        this.register = register;
        this.secure = secure;
    }

    /** The visitor of a request; a new guest gets her cookie with the answer. */
    Visitor of(Context context) {
        return context.attributeOrCompute("visitor", c -> find(c));
    }

    private Visitor find(Context context) {
        Optional<Session> session = token(context).flatMap(token -> register.sessions().of(token, register.now()));
        String id = session.map(s -> s.person().id()).or(() -> known(context)).orElseGet(() -> welcome(context));
        String form = signer.sign("form", session.map(Session::key).orElse(id));
        return new Visitor(id, session, Languages.of(context), Preferences.theme(context), form);
    }

    /** Whether a request comes without anything by which its visitor would be known. */
    boolean isNew(Context context) {
        return token(context).isEmpty() && known(context).isEmpty();
    }

    /** Whether a token of a form was given to this visitor, in this session. */
    boolean isTokenOf(Context context, String token) {
        Visitor visitor = of(context);
        return signer.verifies("form", visitor.session().map(Session::key).orElse(visitor.id()), token);
    }

    private static Optional<String> token(Context context) {
        return Optional.ofNullable(context.cookie(SESSION)).filter(token -> !token.isEmpty() && token.length() < 100);
    }

    /** Signs the browser in as a person. The session it had before ends, and its token is worth nothing any more: a planted one opens nothing. */
    void signIn(Context context, String person, Sessions.Stay stay) {
        String browser = Optional.ofNullable(context.userAgent()).orElse("");
        String token = register.sessions().begin(person, stay, browser, token(context).orElse(""), register.now());
        int seconds = stay == Sessions.Stay.LONG ? (int) stay.whole().toSeconds() : -1;
        context.cookie(new Cookie(SESSION, token, "/", seconds, secure, true, null, SameSite.LAX));
    }

    /** Ends the session of this browser. */
    void signOut(Context context) {
        of(context).session().ifPresent(s -> register.sessions().end(s.person().id(), s.key()));
        context.cookie(new Cookie(SESSION, "", "/", 0, secure, true, null, SameSite.LAX));
    }

    /** The guest that this browser was before its visitor signed in. */
    Optional<String> guest(Context context) {
        return known(context);
    }

    /** The browser's next guest is somebody new. */
    void forgetGuest(Context context) {
        context.cookie(new Cookie(COOKIE, "", "/", 0, secure, true, null, SameSite.LAX));
    }

    private Optional<String> known(Context context) {
        String cookie = context.cookie(COOKIE);
        int dot = cookie == null ? -1 : cookie.indexOf('.');
        if (dot < 1 || !signer.verifies(PURPOSE, cookie.substring(0, dot), cookie.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(cookie.substring(0, dot));
    }

    private String welcome(Context context) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String value = id + "." + signer.sign(PURPOSE, id);
        context.cookie(new Cookie(COOKIE, value, "/", YEAR, secure, true, null, SameSite.LAX));
        return id;
    }
}
