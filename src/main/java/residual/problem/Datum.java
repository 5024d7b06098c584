package residual.problem;

import java.util.List;

/** A value as it stands in a file, YAML or JSON, with the place where it starts. */
sealed interface Datum {
    Mark mark();

    /** Text; numbers, true and false are text too until a reader wants them. {@code quoted} where the file says that it is text. */
    record Scalar(String text, boolean quoted, Mark mark) implements Datum {}

    /** Values in order. */
    record Listing(List<Datum> values, Mark mark) implements Datum {
        public Listing {
            values = List.copyOf(values);
        }
    }

    /** Named values in the order of the file; no name twice. */
    record Mapping(List<Pair> pairs, Mark mark) implements Datum {
        public Mapping {
            pairs = List.copyOf(pairs);
        }
    }

    /** A name and its value. */
    record Pair(Scalar key, Datum value) {}

    /** Line and column, both from 1. */
    record Mark(int line, int column) {
        static final Mark START = new Mark(1, 1);
        /** Where the whole file is meant. */
        static final Mark WHOLE = new Mark(0, 0);
    }
}
