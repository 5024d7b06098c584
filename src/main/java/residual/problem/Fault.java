package residual.problem;

import java.util.Comparator;

/** An author's mistake: the file, the line and column from 1 (0 where the whole file is meant), and a sentence. */
public record Fault(String file, int line, int column, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code problems/a/b/c.yaml:12:5: unknown key `hint`; did you mean `hints`?} */
    @Override
    public String toString() {
        String place = line == 0 ? "" : ":" + line + ":" + column;
        return file + place + ": " + message;
    }
}
