package residual.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.problem.SetRules;
import residual.tutor.Terms;

/** Makes the views of a student's terms on a set. */
final class TermsViews {
    private final Terms terms;
    private final Instant now;
    private final DateTimeFormatter format;

    TermsViews(Terms terms, Instant now, Locale locale) {
        this.terms = terms;
        this.now = now;
        format = Moments.in(locale);
    }

    TermsView of(String address) {
        SetRules rules = terms.rules();
        Optional<TermsView.Time> closes = terms.closes().filter(c -> !terms.due().equals(Optional.of(c))).flatMap(c -> time(Optional.of(c)));
        return new TermsView(isDated(), terms.phase(now).name().toLowerCase(Locale.ROOT), terms.zone().getId(), time(terms.opens()), time(terms.due()), closes, time(terms.marksFrom(now)),
                !terms.showsMarks(now), 100 * rules.late().perDay(), rules.late().days(), 100 * terms.worth(now), rules.minutes().map(m -> m + terms.allowance().minutes()).orElse(0),
                rules.isExam(), choices(), terms.allowance().days(), terms.daysLeft(), address);
    }

    private boolean isDated() {
        return terms.rules().due().isPresent() || terms.rules().opens().isPresent() || !terms.showsMarks(now);
    }

    /** The numbers of late days she may choose now besides the present one. */
    private List<Integer> choices() {
        return IntStream.rangeClosed(0, terms.mostDays()).filter(days -> days != terms.allowance().days() && terms.maySpend(days, now)).boxed().toList();
    }

    private Optional<TermsView.Time> time(Optional<Instant> moment) {
        return moment.map(m -> new TermsView.Time(m.toString(), format.format(terms.local(m)) + " (" + terms.zone().getId() + ")"));
    }
}
