package residual.problem;

import java.util.List;
import residual.world.World;

/** What a line of a file of statements asks: whether these lines hold in this world; {@code derivation} where there may be several. */
record Claim(World world, List<String> lines, boolean derivation) {
    Claim {
        lines = List.copyOf(lines);
    }
}
