package residual.world;

import residual.expr.Values;

/** What comes of asking whether conditions imply a further one. */
public sealed interface Implied {

    /** It holds at every point looked at; {@code special} where an unknown has lost rank at all of them, so that they tell little. */
    record Yes(boolean special) implements Implied {}

    /** It fails at this point, at which the conditions hold; {@code special} where an unknown has lost rank there. */
    record No(Values point, Comparison comparison, boolean special) implements Implied {}

    /** No point was found at which the conditions hold. */
    record Nowhere() implements Implied {}

    /** The points do not tell. */
    record Undecided() implements Implied {}
}
