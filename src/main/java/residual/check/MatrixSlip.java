package residual.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.ejml.simple.SimpleMatrix;

/** The usual ways to miss a matrix, each recognised by what the wrong one is to the right one. */
enum MatrixSlip {
    TRANSPOSED("transposed", "This is the transpose of what is asked for.", MatrixSlip::isTransposed),
    SIGN("sign", "The sizes are right, but every sign is the other way round.", e -> e.equal(e.right().negative())),
    SIGNS("signs", "The sizes of the entries are right, but not all of their signs.", e -> Entries.within(sizes(e.given()), sizes(e.right()), e.allowed())),
    FACTOR("factor", "This is a multiple of what is asked for: every entry is off by the same factor.", MatrixSlip::isMultiple),
    COLUMNS_PERMUTED("permuted", "The columns are right, but not in their order.", e -> isPermuted(e.given(), e.right(), e.allowed())),
    ROWS_PERMUTED("permuted", "The rows are right, but not in their order.", e -> isPermuted(e.given().transpose(), e.right().transpose(), e.allowed())),
    ENTRIES_PERMUTED("permuted", "The numbers are right, but not in their places.", MatrixSlip::isShuffled);

    private final String key;
    private final String sentence;
    private final Predicate<Entries> isThis;

    MatrixSlip(String key, String sentence, Predicate<Entries> isThis) {
        this.key = key;
        this.sentence = sentence;
        this.isThis = isThis;
    }

    /** The slip that leads from the right matrix to the given one, if any. */
    static Optional<Feedback> between(Entries entries) {
        boolean telling = entries.given().getNumElements() > 1 && entries.largest() > 0;
        return telling ? Arrays.stream(values()).filter(slip -> slip.isThis.test(entries)).findFirst().map(slip -> slip.told(entries)) : Optional.empty();
    }

    private Feedback told(Entries entries) {
        return new Feedback(key, TexName.of(entries.name()) + ": " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1), entries.name());
    }

    private static boolean isTransposed(Entries e) {
        return e.given().getNumRows() == e.given().getNumCols() && e.equal(e.right().transpose());
    }

    private static SimpleMatrix sizes(SimpleMatrix m) {
        return new SimpleMatrix(m.getNumRows(), m.getNumCols(), true, Arrays.stream(m.getDDRM().data).map(Math::abs).toArray());
    }

    /** Whether one factor, other than 0, takes the right matrix to the given one. */
    private static boolean isMultiple(Entries e) {
        double factor = e.given().elementMult(e.right()).elementSum() / e.right().elementMult(e.right()).elementSum();
        return Math.abs(factor) > 1e-6 && e.equal(e.right().scale(factor));
    }

    /** Whether the columns of one are those of the other in another order. */
    static boolean isPermuted(SimpleMatrix given, SimpleMatrix right, double allowed) {
        int n = given.getNumCols();
        boolean[] used = new boolean[n];
        for (int j = 0; j < n; j++) {
            int k = 0;
            while (k < n && (used[k] || !Entries.within(given.getColumn(j), right.getColumn(k), allowed))) {
                k++;
            }
            if (k == n) {
                return false;
            }
            used[k] = true;
        }
        return true;
    }

    private static boolean isShuffled(Entries e) {
        double[] given = e.given().getDDRM().data.clone();
        double[] right = e.right().getDDRM().data.clone();
        Arrays.sort(given);
        Arrays.sort(right);
        return Entries.within(new SimpleMatrix(1, given.length, true, given), new SimpleMatrix(1, right.length, true, right), e.allowed());
    }
}
