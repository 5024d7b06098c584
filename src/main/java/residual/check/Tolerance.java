package residual.check;

/**
 * How far a value may be from the reference: within {@code relative} of its size, or within {@code absolute}, whichever allows more.
 * Authors write {@code 1%} for a relative one, and {@code {absolute: 0.01}} or {@code {relative: 0.01}} to say which they mean.
 */
public record Tolerance(double relative, double absolute) {
    public Tolerance {
        if (!(relative >= 0 && relative <= 1 && absolute >= 0 && absolute < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a tolerance is a share from 0 to 1 (100%) or a positive number, not "
                    + relative + " with " + absolute);
        }
    }

    public static Tolerance relative(double share) {
        return new Tolerance(share, 0);
    }

    public static Tolerance absolute(double distance) {
        return new Tolerance(0, distance);
    }

    /** The distance allowed from a reference of this size. */
    public double around(double size) {
        return Math.max(absolute, relative * Math.abs(size));
    }
}
