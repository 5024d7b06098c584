package residual.expr;

/** How much work one evaluation may still do; it ends in a sentence and not in a full heap. */
final class Budget {
    static final int LARGEST = 250_000;
    private static final long MOST = 12_000_000L;
    /** So many bytes the matrices of one evaluation may take all together; most of them are free again at once. */
    private static final long MOST_BYTES = 8_000_000L;
    /** What making a matrix costs beside its entries, in bytes and in the time of multiplications. */
    private static final int HEADER = 120;

    private long left = MOST;
    private long room = MOST_BYTES;

    /** Counts multiplications; throws LIMIT where they are too many, or where whoever waits for them has interrupted the thread. */
    void spend(long operations) {
        left -= operations;
        if (Thread.currentThread().isInterrupted()) {
            throw new ExprException(ExprException.Kind.LIMIT, "There was no time left to evaluate this.");
        }
        if (left < 0) {
            throw new ExprException(ExprException.Kind.LIMIT, "This takes more than " + MOST / 1_000_000 + " million multiplications to evaluate; use smaller sizes, powers or sums.");
        }
    }

    /** Checks the size of a matrix before it is made; throws LIMIT. */
    void room(long rows, long columns) {
        if (rows * columns > LARGEST) {
            throw new ExprException(ExprException.Kind.LIMIT, "A matrix of " + rows + "×" + columns + " has more than " + LARGEST + " entries; use smaller sizes.");
        }
        spend(HEADER / 4 + rows * columns);
        take(HEADER + 8 * rows * columns);
    }

    /** Counts bytes; throws LIMIT where they are too many. */
    void take(long bytes) {
        room -= bytes;
        if (room < 0) {
            throw new ExprException(ExprException.Kind.LIMIT, "This takes more than " + MOST_BYTES / 1_000_000 + " megabytes to evaluate; use smaller sizes, powers or sums.");
        }
    }
}
