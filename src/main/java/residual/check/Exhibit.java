package residual.check;

import java.util.List;

/** A picture that shows why, as data; the page draws it, with a table of the same numbers behind it. */
public sealed interface Exhibit {

    /** What the picture shows, a short phrase of Markdown with {@code $math$}. */
    String title();

    /** A matrix as coloured cells, row by row; a residual matrix has all its cells at 0 when all is well. */
    record HeatMap(String title, double[][] cells) implements Exhibit {}

    /** Bars side by side: a label for each group, and in each series one value a group. */
    record Bars(String title, List<String> labels, List<Series> series) implements Exhibit {
        public Bars {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    /** Lines over steps. */
    record Curves(String title, String horizontal, List<Series> series) implements Exhibit {
        public Curves {
            series = List.copyOf(series);
        }
    }

    /** Named values. */
    record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** Marks beside the lines of a derivation. */
    record Marks(String title, List<Mark> marks) implements Exhibit {
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /** A derivation beside another; {@code comment} is Markdown about the other one, {@code uses} says in a sentence which facts each took. */
    record Comparison(String title, String comment, String uses, List<Pair> pairs) implements Exhibit {
        public Comparison {
            pairs = List.copyOf(pairs);
        }
    }

    /** Lines side by side in TeX with the facts they take; one side is empty where the other stands alone, {@code joined} where both say the same. */
    record Pair(String left, List<String> leftUses, String right, List<String> rightUses, boolean joined) {
        public Pair {
            leftUses = List.copyOf(leftUses);
            rightUses = List.copyOf(rightUses);
        }
    }

    /**
     * One line of a derivation as judged. {@code state} is holds, big, carried, fails, unreadable, undecided, start, let or prose; {@code uses} names the facts the line
     * needs; {@code note} is a sentence, empty where there is nothing to say; {@code latex} is how the line was read.
     */
    record Mark(String text, String latex, String state, List<String> uses, String note) {
        public Mark {
            uses = List.copyOf(uses);
        }
    }
}
