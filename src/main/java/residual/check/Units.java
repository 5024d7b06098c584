package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The unit an answer wants and others that convert: {@code new Units("s", Map.of("min", 60.0))} reads 4.95 min as 297 s.
 * Without a unit, {@link #NONE}.
 */
public record Units(String unit, Map<String, Double> others) {
    public static final Units NONE = new Units("", Map.of());

    public Units {
        others = Map.copyOf(others);
        others.forEach((name, factor) -> {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("one " + name + " cannot be " + factor);
            }
        });
    }

    public boolean isNone() {
        return unit.isEmpty();
    }

    /** The names of all of them, the wanted one first. */
    public List<String> names() {
        var all = new ArrayList<String>();
        if (!isNone()) {
            all.add(unit);
        }
        others.keySet().stream().sorted().forEach(all::add);
        return all;
    }
}
