package residual.tutor;

import java.util.OptionalDouble;

/**
 * How one part did: how many students tried it, how many of them have it right, the mean share of its points they have, their mean number of tries, and its discrimination: the
 * correlation of what they have here with what they have in all other parts, empty where too few differ.
 */
public record PartFigures(Gradebook.Column column, int students, int right, double score, double tries, OptionalDouble discrimination) {

    /** The share of those who tried that have it right, from 0 to 1. */
    public double rightShare() {
        return students == 0 ? 0 : (double) right / students;
    }
}
