package residual.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names people give to units, and what units of the same kind convert to. */
final class UnitWords {
    private static final Map<String, String> NAMES = names(List.of(
            List.of("s", "sec", "secs", "second", "seconds", "sekunden"), List.of("min", "mins", "minute", "minutes", "minuten"),
            List.of("h", "hr", "hrs", "hour", "hours", "stunden"), List.of("ms", "msec", "millisecond", "milliseconds"),
            List.of("%", "percent", "pct", "prozent"), List.of("m", "metre", "metres", "meter", "meters"), List.of("km", "kilometre", "kilometer"),
            List.of("b", "byte", "bytes"), List.of("px", "pixel", "pixels"), List.of("epochs", "epoch"), List.of("steps", "step")));
    private static final List<Map<String, Double>> KINDS = List.of(
            Map.of("ms", 1e-3, "s", 1.0, "min", 60.0, "h", 3600.0), Map.of("mm", 1e-3, "cm", 1e-2, "m", 1.0, "km", 1e3),
            Map.of("mg", 1e-3, "g", 1.0, "kg", 1e3));

    private UnitWords() {}

    private static Map<String, String> names(List<List<String>> groups) {
        var names = new HashMap<String, String>();
        groups.forEach(group -> group.forEach(name -> names.put(name, group.getFirst())));
        return Map.copyOf(names);
    }

    /** How many of the wanted unit one of the typed unit is; empty where it does not convert. */
    static Optional<Double> factor(String typed, Units units) {
        if (isSame(typed, units.unit())) {
            return Optional.of(1.0);
        }
        for (var other : units.others().entrySet()) {
            if (isSame(typed, other.getKey())) {
                return Optional.of(other.getValue());
            }
        }
        String from = name(typed);
        String to = name(units.unit());
        return KINDS.stream().filter(kind -> kind.containsKey(from) && kind.containsKey(to)).findFirst().map(kind -> kind.get(from) / kind.get(to));
    }

    private static boolean isSame(String typed, String unit) {
        return typed.equals(unit) || name(typed).equals(name(unit));
    }

    private static String name(String unit) {
        String bare = unit.endsWith(".") ? unit.substring(0, unit.length() - 1) : unit;
        return NAMES.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
