package residual.world;

import java.util.List;
import java.util.Optional;

/**
 * A line of a derivation, judged: whether what it says of the head of its chain holds in the world, whether the step from the line before holds where
 * the line continues a chain, and the facts that the step uses.
 */
public record Line(String text, Truth truth, Optional<Truth> step, List<String> uses) {
    public Line {
        uses = List.copyOf(uses);
    }

    /** Whether the line and the step to it hold. */
    public boolean isSound() {
        return truth.holds() && step.map(Truth::holds).orElse(true);
    }
}
