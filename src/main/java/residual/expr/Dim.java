package residual.expr;

/** A number of rows or columns while shapes are inferred: known, or open and perhaps the same as other open ones. */
final class Dim {
    private Dim same = this;
    private int value;

    private Dim(int value) {
        this.value = value;
    }

    static Dim open() {
        return new Dim(0);
    }

    static Dim of(int value) {
        return new Dim(value);
    }

    boolean known() {
        return root().value > 0;
    }

    boolean is(int number) {
        return root().value == number;
    }

    /** The number, or 0 while it is open. */
    int value() {
        return root().value;
    }

    /** Whether both are known and differ, so that {@link #unify} would fail. */
    boolean contradicts(Dim other) {
        return known() && other.known() && value() != other.value();
    }

    /** Makes both the same from now on; false, and nothing done, where they are known to differ. */
    boolean unify(Dim other) {
        Dim mine = root();
        Dim theirs = other.root();
        if (contradicts(other)) {
            return false;
        }
        if (mine != theirs) {
            int number = Math.max(mine.value, theirs.value);
            mine.same = theirs;
            theirs.value = number;
        }
        return true;
    }

    private Dim root() {
        Dim at = this;
        while (at.same != at) {
            at = at.same;
        }
        return at;
    }
}
