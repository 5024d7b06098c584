package residual.check;

import java.util.regex.Pattern;
import residual.expr.Vocabulary;

/** A value and its unit as an author writes them: {@code 297 s}, {@code 94 %}, {@code 2*lambda} (no unit). */
public record Quantity(String value, String unit) {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*([-+]?(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?+)\\s*(\\D.*)");

    private static boolean isDeclared(String name, Vocabulary vocabulary) {
        return vocabulary.symbols().contains(name) || vocabulary.sizes().contains(name);
    }

    /** Takes a unit off a plain number; what follows the number is no unit where it is a declared name. */
    public static Quantity of(String text, Vocabulary vocabulary) {
        var match = NUMBER_AND_UNIT.matcher(text);
        if (!match.matches() || !UnitWords.isUnit(match.group(2).strip()) || isDeclared(match.group(2).strip(), vocabulary)) {
            return new Quantity(text.strip(), "");
        }
        return new Quantity(match.group(1), match.group(2).strip());
    }
}
