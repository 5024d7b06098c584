package residual.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;

/**
 * A matrix beside the right one, of the same shape, and which of its entries are wrong: those that differ by more than the tolerance around the largest right entry, and small ones
 * that differ by as much as they are large themselves, unless they are the right ones rounded.
 */
record Entries(String name, SimpleMatrix given, SimpleMatrix right, Tolerance tolerance) {
    private static final double ROUNDING = 1e-9;
    private static final int MOST_NAMED = 6;
    /** A share of an entry, and of the tolerance, that a difference may have whatever it comes from. */
    private static final double SLIGHT = 0.1;

    Entries {
        if (given.getNumRows() != right.getNumRows() || given.getNumCols() != right.getNumCols()) {
            throw new ExprException(ExprException.Kind.SHAPE, "the answer to " + name + " is " + right.getNumRows() + "×" + right.getNumCols() + ", and asked for is "
                    + given.getNumRows() + "×" + given.getNumCols());
        }
    }

    boolean agree() {
        return IntStream.range(0, right.getNumElements()).allMatch(this::isRight);
    }

    private boolean isRight(int entry) {
        double apart = Math.abs(given.get(entry) - right.get(entry));
        return apart <= allowed() && (apart <= SLIGHT * Math.max(allowed(), Math.abs(right.get(entry))) || apart <= ROUNDING * Math.max(1, largest()) || given.get(entry) != 0 && isRounded(entry));
    }

    /** How far an entry may be off. */
    double allowed() {
        return Math.max(ROUNDING * Math.max(1, largest()), tolerance.around(largest()));
    }

    /** The size of the largest right entry. */
    double largest() {
        return right.elementMaxAbs();
    }

    /** Whether the given matrix is this other one, with the same tolerance. */
    boolean equal(SimpleMatrix other) {
        return within(given, other, Math.max(allowed(), tolerance.around(other.elementMaxAbs())));
    }

    static boolean within(SimpleMatrix a, SimpleMatrix b, double allowed) {
        for (int i = a.getNumElements() - 1; i >= 0; i--) {
            if (!(Math.abs(a.get(i) - b.get(i)) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    /** Told where every entry is close to the right one but not all close enough. */
    Optional<Feedback> near(Near near) {
        if (!within(given, right, near.within().around(largest()))) {
            return Optional.empty();
        }
        return Optional.of(isRounded()
                ? new Feedback("rounded", "The entries of " + TexName.of(name) + " are rounded too far: give more digits.", name)
                : new Feedback("near", TexName.of(name) + " is close, but not close enough" + where() + ". Was something rounded too early? Keep all digits until the end.", name));
    }

    /** Whether each entry is the right one rounded to the decimals it has. */
    private boolean isRounded() {
        return IntStream.range(0, given.getNumElements()).allMatch(this::isRounded);
    }

    private boolean isRounded(int entry) {
        int decimals = Math.max(0, new BigDecimal(Double.toString(given.get(entry))).stripTrailingZeros().scale());
        return decimals <= 12 && Math.abs(given.get(entry) - right.get(entry)) <= 0.5001 * Math.pow(10, -decimals);
    }

    /** Says which entries are wrong. */
    Feedback wrong() {
        List<String> wrong = wrongPlaces();
        int all = given.getNumElements();
        String place = wrong.size() == 1 ? name + " " + wrong.getFirst() : name;
        if (wrong.size() == all) {
            return new Feedback("wrong-entries", all == 1 ? TexName.of(name) + " is not the value." : "No entry of " + TexName.of(name) + " is right yet.", place);
        }
        return new Feedback("wrong-entries", wrong.size() <= MOST_NAMED
                ? "In " + TexName.of(name) + " " + (wrong.size() == 1 ? "one entry is wrong: " : wrong.size() + " entries are wrong: ") + String.join("; ", wrong) + "."
                : "In " + TexName.of(name) + " " + wrong.size() + " of " + all + " entries are wrong, the first of them in " + wrong.getFirst() + ".", place);
    }

    private String where() {
        List<String> wrong = wrongPlaces();
        return wrong.size() == 1 && given.getNumElements() > 1 ? " in " + wrong.getFirst() : "";
    }

    private List<String> wrongPlaces() {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < given.getNumRows(); i++) {
            for (int j = 0; j < given.getNumCols(); j++) {
                if (!isRight(given.getIndex(i, j))) {
                    places.add(place(i, j));
                }
            }
        }
        return places;
    }

    private String place(int row, int column) {
        if (given.getNumCols() == 1 || given.getNumRows() == 1) {
            return "entry " + (Math.max(row, column) + 1);
        }
        return "row " + (row + 1) + ", column " + (column + 1);
    }
}
