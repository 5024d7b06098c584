package residual.tutor;

import java.util.OptionalDouble;

/**
 * How one part did: how many students tried it, how many of them wait for a person to grade it and how many have it right, the mean share of its points they have, their mean number of tries, and its discrimination: the
 * correlation of what they have here with what they have in all other parts, empty where too few differ.
 */
public record PartFigures(Gradebook.Column column, int students, int waiting, int right, double score, double tries, OptionalDouble discrimination) {

    /** The share of those that have it right among those who do not wait, from 0 to 1; empty where there are none. */
    public OptionalDouble rightShare() {
        return students == waiting ? OptionalDouble.empty() : OptionalDouble.of((double) right / (students - waiting));
    }
}
