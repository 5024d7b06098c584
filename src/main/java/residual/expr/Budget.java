package residual.expr;

/** How much work one evaluation may still do; it ends in a sentence and not in a full heap. */
final class Budget {
    static final int LARGEST = 250_000;
    private static final long MOST = 60_000_000L;

    private long left = MOST;

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
        spend(rows * columns);
    }
}
