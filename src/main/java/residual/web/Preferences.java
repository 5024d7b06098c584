package residual.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Set;

/** What a visitor chose about the look of the pages, kept in cookies of her browser: theme and language. */
final class Preferences {
    static final String THEME_COOKIE = "residual-theme";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final boolean secure;

    Preferences(boolean secure) {
        this.secure = secure;
    }

    /** The chosen theme, or {@code auto} where the browser's setting decides. */
    static String theme(Context context) {
        String chosen = context.cookie(THEME_COOKIE);
        return chosen != null && THEMES.contains(chosen) ? chosen : "auto";
    }

    /** Keeps what was chosen and goes back to the page it was chosen on. */
    void save(Context context) {
        keep(context, THEME_COOKIE, context.formParam("theme"));
        keep(context, Languages.COOKIE, context.formParam("language"));
        context.redirect(Addresses.within(context.formParam("back")));
    }

    private void keep(Context context, String cookie, String value) {
        if (value != null && value.matches("[a-z]{2,5}")) {
            context.cookie(new Cookie(cookie, value, "/", YEAR, secure, false, null, SameSite.LAX));
        }
    }
}
