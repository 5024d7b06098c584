package residual.tutor;

import java.util.List;

/**
 * How likely it is that a student knows a topic after the answers she gave: Bayesian knowledge tracing (Corbett and Anderson, Knowledge tracing, 1995). Each answer is
 * weighed by how often those who know slip and those who do not guess; between answers she may learn.
 */
final class Mastery {
    private static final double KNOWN_BEFORE = 0.25;
    private static final double LEARNS = 0.12;
    private static final double GUESSES = 0.2;
    private static final double SLIPS = 0.1;

    private Mastery() {}

    /** The probability after answers with these scores (0 to 1), oldest first; a partly right one counts in proportion. */
    static double after(List<Double> scores) {
        double known = KNOWN_BEFORE;
        for (double score : scores) {
            double seen = score * givenRight(known) + (1 - score) * givenWrong(known);
            known = seen + (1 - seen) * LEARNS;
        }
        return known;
    }

    private static double givenRight(double known) {
        return known * (1 - SLIPS) / (known * (1 - SLIPS) + (1 - known) * GUESSES);
    }

    private static double givenWrong(double known) {
        return known * SLIPS / (known * SLIPS + (1 - known) * (1 - GUESSES));
    }
}
