package residual.check;

import java.util.List;
import java.util.function.Supplier;

/**
 * How far an answer is from a condition: the distance, the size of what was compared, and what to show where it is too far. A property
 * without a distance (a rank, say) that fails has the distance of its size.
 */
record Finding(double distance, double size, Supplier<Shown> shown) {
    /** Rounding in double precision is never held against an answer. */
    private static final double ROUNDING = 1e-12;

    /** A sentence that says what fails; besides it more feedback with keys of its own, and pictures. */
    record Shown(String sentence, List<Feedback> more, List<Exhibit> exhibits) {
        Shown {
            more = List.copyOf(more);
            exhibits = List.copyOf(exhibits);
        }
    }

    static Finding of(double distance, double size, Supplier<String> sentence) {
        return new Finding(distance, size, () -> new Shown(sentence.get(), List.of(), List.of()));
    }

    /** A property that holds or not. */
    static Finding yesOrNo(boolean holds, Supplier<String> sentence) {
        return of(holds ? 0 : 1, 1, sentence);
    }

    boolean within(Tolerance tolerance) {
        return distance <= Math.max(tolerance.around(size), ROUNDING * size);
    }

    /** The one that is further off. */
    Finding or(Finding other) {
        return other.distance * size > distance * other.size ? other : this;
    }
}
