package residual.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How pages write dates with times. */
final class Moments {
    private Moments() {}

    static DateTimeFormatter in(Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
    }

    /** Days alone, where the hour does not matter. */
    static DateTimeFormatter days(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(ZoneOffset.UTC);
    }

    static DateTimeFormatter in(Locale locale, ZoneId zone) {
        return in(locale).withZone(zone);
    }
}
