package residual.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** The languages of the pages, and which of them a request wants: the chosen one, else the browser's. */
final class Languages {
    static final String COOKIE = "residual-language";
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    static Locale of(Context context) {
        String chosen = context.cookie(COOKIE);
        return ALL.stream().filter(l -> l.getLanguage().equals(chosen)).findFirst()
                .orElseGet(() -> accepted(context.header("Accept-Language")));
    }

    private static Locale accepted(String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
