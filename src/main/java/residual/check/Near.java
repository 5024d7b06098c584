package residual.check;

/** A band around the right answer in which an answer is told to be close, and keeps a share of the points. */
public record Near(Tolerance within, double credit) {
    public Near {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("the credit for an answer that is near is a share from 0 to 1, not " + credit);
        }
    }
}
