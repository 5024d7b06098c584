package residual.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as files write them: {@code 2026-09-01 08:00}, or a day alone. */
final class DateText {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]+(\\d{1,2}):(\\d{2})(?::00)?)?");

    private DateText() {}

    /** A date from which on something holds; a day alone is its first minute. Throws {@link IllegalArgumentException} with a sentence. */
    static LocalDateTime start(String text) {
        return read(text, 0);
    }

    /** A date until which something holds; a day alone is meant to its end, and 24:00 is the next midnight. Throws {@link IllegalArgumentException}. */
    static LocalDateTime end(String text) {
        return read(text, 24);
    }

    private static LocalDateTime read(String text, int hourOfADay) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            throw new IllegalArgumentException("`" + text.strip() + "` is not a date such as 2026-09-01 08:00");
        }
        LocalDate day = day(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        int hour = date.group(4) == null ? hourOfADay : Integer.parseInt(date.group(4));
        int minute = date.group(5) == null ? 0 : Integer.parseInt(date.group(5));
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0) {
            throw new IllegalArgumentException("there is no time " + date.group(4) + ":" + date.group(5) + "; a day goes from 00:00 to 24:00");
        }
        return hour == 24 ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.of(hour, minute));
    }

    private static LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("there is no month " + month + "; dates are written year-month-day");
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > last) {
            throw new IllegalArgumentException("there is no " + String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day) + ": that month has " + last + " days");
        }
        return LocalDate.of(year, month, day);
    }
}
