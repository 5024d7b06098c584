package residual.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds out who asks. A visitor without an account is a guest, known by a signed cookie that only her browser has. Accounts, when
 * they come, are found here as well: everything else sees a {@link Visitor}.
 */
final class Visitors {
    static final String COOKIE = "residual-visitor";
    private static final String PURPOSE = "visitor";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final int ID_BYTES = 15;

    private final Signer signer;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    Visitors(Signer signer, boolean secure) {
        this.signer = signer;
        this.secure = secure;
    }

    /** The visitor of a request; a new guest gets her cookie with the answer. */
    Visitor of(Context context) {
        return context.attributeOrCompute("visitor", c -> find(c));
    }

    private Visitor find(Context context) {
        String id = known(context).orElseGet(() -> welcome(context));
        return new Visitor(id, Visitor.Role.GUEST, Languages.of(context), Preferences.theme(context), signer.sign("form", id));
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
