package residual.expr;

/** A range of characters in typed text, the end excluded; both are 0 where no place is known. */
public record Place(int start, int end) {
    public static final Place NONE = new Place(0, 0);
}
