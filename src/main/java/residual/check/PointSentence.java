package residual.check;

import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import residual.world.Implied;
import residual.world.World;

/** Shows a point at which some conditions hold and another one fails. */
final class PointSentence {
    private static final int MOST_ENTRIES = 12;

    private PointSentence() {}

    /** The point and both sides of the condition that fails; empty where the point is too large to show. */
    static String of(Implied.No no, Set<String> names, World world) {
        String where = given(no, names, world);
        SimpleMatrix left = no.comparison().residual().left();
        SimpleMatrix right = no.comparison().residual().right();
        if (where.isEmpty() || left.getNumElements() > MOST_ENTRIES) {
            return "";
        }
        return " For example with " + where + " the conditions asked for hold, but here the left side is $" + ExampleSentence.tex(left) + "$ and the right side $" + ExampleSentence.tex(right) + "$.";
    }

    /** The point alone. */
    static String where(Implied.No no, Set<String> names, World world) {
        String where = given(no, names, world);
        return where.isEmpty() ? "" : " They do for example with " + where + ".";
    }

    private static String given(Implied.No no, Set<String> names, World world) {
        List<String> order = world.symbols().stream().map(World.Symbol::name).filter(names::contains).toList();
        return String.join(", ", ExampleSentence.given(no.point(), new java.util.LinkedHashSet<>(order)));
    }
}
