package residual.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit taken apart: how large it is in the base units, and which powers of them it has. A name that is not known is a base unit of its own. */
record Measure(double size, Map<String, Integer> powers) {
    private static final Pattern PIECE = Pattern.compile(
            "\\G\\s*([/*·⋅×.-])?\\s*([\\p{L}%°‰µΩ$€£]+)(?:\\s*(?:\\^|\\*\\*)\\s*[({]?\\s*([-+]?\\d)\\s*[)}]?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹])|(-?\\d))?\\.?");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Units with a sign that takes prefixes, {@code name=size base powers}. */
    private static final Map<String, Measure> SIGNS = table("m=1 m;g=1 g;s=1 s;A=1 A;K=1 K;mol=1 mol;cd=1 cd;B=1 B;bit=0.125 B;N=1000 g m s-2;J=1000 g m2 s-2;W=1000 g m2 s-3;"
            + "Pa=1000 g m-1 s-2;Hz=1 s-1;C=1 A s;V=1000 g m2 s-3 A-1;Ω=1000 g m2 s-3 A-2;L=0.001 m3;l=0.001 m3;eV=1.602176634e-16 g m2 s-2;cal=4184 g m2 s-2;rad=1 rad");
    private static final Map<String, Measure> WHOLE = table("min=60 s;h=3600 s;hr=3600 s;d=86400 s;day=86400 s;week=604800 s;°=0.017453292519943295 rad;deg=0.017453292519943295 rad;%=1 %;‰=0.1 %;in=0.0254 m;"
            + "inch=0.0254 m;ft=0.3048 m;foot=0.3048 m;feet=0.3048 m;yd=0.9144 m;mi=1609.344 m;mile=1609.344 m;lb=453.59237 g;oz=28.349523125 g;b=1 B");
    private static final Map<String, Double> PREFIXES = Map.of("n", 1e-9, "µ", 1e-6, "u", 1e-6, "m", 1e-3, "c", 1e-2, "d", 1e-1, "k", 1e3, "M", 1e6, "G", 1e9, "T", 1e12);
    private static final Map<String, Double> SPELLED = Map.of("nano", 1e-9, "micro", 1e-6, "milli", 1e-3, "centi", 1e-2, "deci", 1e-1, "kilo", 1e3, "mega", 1e6, "giga", 1e9, "tera", 1e12);
    private static final Map<String, String> WORDS = words("second s sekunde s sec s minute min minuten min hour h stunde h stunden h metre m meter m gram g gramm g joule J newton N watt W volt V ampere A amp A hertz Hz pascal Pa "
            + "litre L liter L byte B ohm Ω kelvin K mole mol degree ° radian rad percent % pct % percentage % prozent % px pixel tag d jahr year msec ms");

    Measure {
        powers = Map.copyOf(powers);
    }

    /** The unit that this text names; empty where it is none. */
    static Optional<Measure> of(String text) {
        Matcher piece = PIECE.matcher(text.strip());
        Measure all = new Measure(1, Map.of());
        int end = 0;
        while (piece.find()) {
            int power = power(piece) * ("/".equals(piece.group(1)) ? -1 : 1);
            all = all.times(named(piece.group(2)), power);
            end = piece.end();
        }
        return end > 0 && end == text.strip().length() ? Optional.of(all) : Optional.empty();
    }

    /** How many of the other unit one of this is; empty where they measure different things. */
    Optional<Double> in(Measure other) {
        return powers.equals(other.powers) ? Optional.of(size / other.size) : Optional.empty();
    }

    private Measure times(Measure other, int power) {
        Map<String, Integer> sum = new HashMap<>(powers);
        other.powers.forEach((name, p) -> sum.merge(name, p * power, Integer::sum));
        sum.values().removeIf(p -> p == 0);
        return new Measure(size * Math.pow(other.size, power), sum);
    }

    private static int power(Matcher piece) {
        if (piece.group(3) != null || piece.group(5) != null) {
            return Integer.parseInt((piece.group(3) != null ? piece.group(3) : piece.group(5)).replace("+", ""));
        }
        String raised = piece.group(4);
        return raised == null ? 1 : RAISED.indexOf(raised.charAt(raised.length() - 1)) * (raised.startsWith("⁻") ? -1 : 1);
    }

    private static Measure named(String name) {
        return sign(name).or(() -> word(name.toLowerCase(Locale.ROOT))).orElseGet(() -> new Measure(1, Map.of(name, 1)));
    }

    private static Optional<Measure> sign(String name) {
        if (WHOLE.containsKey(name) || SIGNS.containsKey(name)) {
            return Optional.of(WHOLE.getOrDefault(name, SIGNS.get(name)));
        }
        boolean prefixed = name.length() > 1 && PREFIXES.containsKey(name.substring(0, 1)) && SIGNS.containsKey(name.substring(1));
        return prefixed ? Optional.of(SIGNS.get(name.substring(1)).scaled(PREFIXES.get(name.substring(0, 1)))) : Optional.empty();
    }

    /** A unit that is spelled out, in any case, one or many: {@code kilograms}. */
    private static Optional<Measure> word(String name) {
        String one = name.endsWith("s") && name.length() > 1 && !WORDS.containsKey(name) ? name.substring(0, name.length() - 1) : name;
        for (Map.Entry<String, Double> prefix : SPELLED.entrySet()) {
            String rest = one.startsWith(prefix.getKey()) ? one.substring(prefix.getKey().length()) : "";
            if (WORDS.containsKey(rest)) {
                return sign(WORDS.get(rest)).map(m -> m.scaled(prefix.getValue()));
            }
        }
        String known = WORDS.getOrDefault(one, one);
        return Optional.of(sign(known).orElseGet(() -> new Measure(1, Map.of(known, 1))));
    }

    private Measure scaled(double factor) {
        return new Measure(size * factor, powers);
    }

    private static Map<String, Measure> table(String all) {
        Map<String, Measure> table = new HashMap<>();
        for (String entry : all.split(";")) {
            String[] parts = entry.substring(entry.indexOf('=') + 1).split(" ");
            Map<String, Integer> powers = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                String name = parts[i].replaceAll("-?\\d$", "");
                powers.put(name, parts[i].equals(name) ? 1 : Integer.parseInt(parts[i].substring(name.length())));
            }
            table.put(entry.substring(0, entry.indexOf('=')), new Measure(Double.parseDouble(parts[0]), powers));
        }
        return Map.copyOf(table);
    }

    private static Map<String, String> words(String all) {
        String[] words = all.split(" ");
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
