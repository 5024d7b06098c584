package residual.world;

import residual.expr.ExprException;
import residual.expr.Values;

/** What comes of judging a statement in a world. */
public sealed interface Truth {

    /** It holds on every instance looked at; {@code vacuous} where its sides are nothing but rounding, so that it says little. */
    record Holds(boolean vacuous) implements Truth {}

    /** It fails, for example at this instance, where the comparison shows both sides. */
    record Fails(Values instance, Comparison comparison) implements Truth {}

    /** The instances do not tell, for the reason given in a sentence. */
    record Undecided(String reason) implements Truth {}

    /** It has no shape or no value, or cannot be read. */
    record Invalid(ExprException fault) implements Truth {}

    default boolean holds() {
        return this instanceof Holds;
    }
}
