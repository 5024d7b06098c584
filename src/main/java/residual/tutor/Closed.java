package residual.tutor;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import residual.check.Verdict;

/** The sentences about answers that come when none is taken. They cost nothing. */
final class Closed {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(Locale.UK);

    private Closed() {}

    /** Why no answer is taken at a moment; empty where one is. */
    static Optional<Verdict> why(Terms terms, Instant now) {
        return switch (terms.phase(now)) {
            case OPEN, LATE -> Optional.empty();
            case BEFORE -> Optional.of(Verdict.invalid("not-open", "This set opens on " + time(terms, terms.opens()) + ", so your answer was not judged. It cost nothing; submit it again then."));
            case UNBEGUN -> Optional.of(Verdict.invalid("not-begun", "This is a timed exam that you have not begun, so your answer was not judged. Begin it on the page of its set."));
            case OVER -> Optional.of(Verdict.invalid("closed", "Answers were taken until " + time(terms, terms.closes()) + ", so this one was not judged. What you submitted before stands; if you need more time, ask your instructor for an extension."));
        };
    }

    private static String time(Terms terms, Optional<Instant> moment) {
        return moment.map(m -> TIME.format(terms.local(m)) + " (" + terms.zone().getId() + ")").orElse("");
    }
}
