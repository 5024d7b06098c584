package residual.problem;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** How the value of a symbol is drawn for a student. */
public sealed interface Draw {

    /** As its structure says, with entries that are multiples of {@code step} where the structure allows it; 0 for no rounding. */
    record Structured(double step) implements Draw {}

    /** One of these values, all of one shape; where the symbol is a matrix and the values are numbers, one for each entry by itself. */
    record Choose(List<SimpleMatrix> values) implements Draw {
        public Choose {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("there is no value to choose from");
            }
            SimpleMatrix first = values.getFirst();
            if (values.stream().anyMatch(v -> v.getNumRows() != first.getNumRows() || v.getNumCols() != first.getNumCols())) {
                throw new IllegalArgumentException("the values to choose from have different shapes");
            }
        }
    }

    /** Every entry by itself between two bounds, both included, in steps of {@code step} from the lower one. */
    record Between(double low, double high, double step) implements Draw {
        public Between {
            if (!(low < high)) {
                throw new IllegalArgumentException("between [" + low + ", " + high + "] there is nothing; write the smaller bound first");
            }
            if (!(step > 0 && step <= high - low && (high - low) / step <= 1e6)) {
                throw new IllegalArgumentException("steps of " + step + " do not lead from " + low + " to " + high);
            }
        }
    }
}
