package residual.web;

import java.util.List;
import java.util.Optional;

/**
 * The dates of a set for one student as a page shows them. {@code phase} is the word of {@link residual.tutor.Terms.Phase}; {@code left} is what a late answer can
 * still earn, in percent; {@code address} is where late days are spent and an exam is begun. {@code dated} is false where there is nothing to tell.
 */
public record TermsView(boolean dated, String phase, String zone, Optional<Time> opens, Optional<Time> due, Optional<Time> closes, Optional<Time> marks, boolean withheld,
        double perDay, int lateDays, double left, int minutes, boolean exam, List<Integer> choices, int spent, int daysLeft, String address) {

    /** A moment: for machines, and in words in the time zone of the course. */
    public record Time(String iso, String words) {}
}
