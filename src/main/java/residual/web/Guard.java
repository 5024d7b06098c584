package residual.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import residual.course.RosterFile;

/** What every request passes: headers that bind the browser, a bound on what is sent, and proof that a form was ours. */
final class Guard {
    /** The most that one request may carry. */
    static final int MOST_BYTES = 1 << 20;
    private static final long MOST_READ_AWAY = 64L << 20;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    private final Visitors visitors;

    Guard(Visitors visitors) {
        this.visitors = visitors;
    }

    void check(Context context) {
        HEADERS.forEach(context::header);
        if (context.method() == HandlerType.POST) {
            bound(context);
            prove(context);
        }
    }

    /** A body that is too large is read away first, so that the browser sees the answer and not a broken connection. */
    private static void bound(Context context) {
        long length = context.req().getContentLengthLong();
        if (length > most(context)) {
            readAway(context);
            throw new TooLarge(length);
        }
    }

    /** A roster is a large file; nothing else is. */
    private static long most(Context context) {
        return isRoster(context) ? RosterFile.MOST_BYTES + MOST_BYTES : MOST_BYTES;
    }

    static boolean isRoster(Context context) {
        return context.path().matches("/teach/[a-z0-9-]+/people/roster(/take)?");
    }

    private static void readAway(Context context) {
        try (InputStream in = context.req().getInputStream()) {
            byte[] buffer = new byte[1 << 16];
            long read = 0;
            for (int n = in.read(buffer); n >= 0 && read < MOST_READ_AWAY; n = in.read(buffer)) {
                read += n;
            }
        } catch (IOException gone) {
            throw new TooLarge(context.req().getContentLengthLong());
        }
    }

    /** A form is ours if the browser says it comes from this site, and it carries the visitor's token. */
    private void prove(Context context) {
        String token = context.header("X-Form-Token") != null ? context.header("X-Form-Token") : context.formParam("token");
        boolean known = token != null && visitors.isTokenOf(context, token);
        if (!known || !Origins.ours(context)) {
            throw new ForbiddenResponse();
        }
    }
}
