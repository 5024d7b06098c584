package residual.course;

import residual.check.Verdict;

/**
 * What the judge made of a submission: the verdict, the share of the points it can still give ({@code worth}, 1 where no hint was paid for),
 * and how many tries the part allows, 0 for any number.
 */
public record Judgement(Verdict verdict, double worth, int limit) {
    public Judgement {
        if (!(worth >= 0 && worth <= 1)) {
            throw new IllegalArgumentException("a worth of " + worth + " is not between 0 and 1");
        }
    }
}
