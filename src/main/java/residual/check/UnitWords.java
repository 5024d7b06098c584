package residual.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write behind a number for its unit, and how it converts to the unit that is asked for. */
final class UnitWords {
    private static final String NAME = "[\\p{L}%°‰µΩ$€£]+";
    private static final String POWER = "(?:\\s*(?:\\^|\\*\\*)\\s*[({]?\\s*[-+]?\\d\\s*[)}]?|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]|-?\\d)?";
    /** A name, or several with signs or blanks between them, each with a power. */
    static final Pattern UNIT = Pattern.compile(NAME + POWER + "(?:\\s*[/*·⋅×.-]\\s*" + NAME + POWER + "|\\s+" + NAME + POWER + ")*\\.?");
    /** What looks like a unit and is a part of the number: π, e and functions. */
    private static final Pattern NUMBER = Pattern.compile("(?:pi|π|e|[eExX]\\d*)(?![\\p{L}]).*|(?:ln|log|sin|cos|tan|exp|sqrt)\\b.*");
    private static final String CURRENCIES = "$€£";

    private UnitWords() {}

    /** Whether this text can stand behind a number as its unit. */
    static boolean isUnit(String text) {
        return UNIT.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 1 && CURRENCIES.contains(unit);
    }

    static boolean isPercent(String unit) {
        return Measure.of(unit).equals(Measure.of("%"));
    }

    /** How many of the wanted unit one of the typed unit is; empty where it does not convert. */
    static Optional<Double> factor(String typed, Units units) {
        if (typed.equals(units.unit())) {
            return Optional.of(1.0);
        }
        Optional<Double> said = Optional.ofNullable(units.others().get(typed));
        return said.isPresent() ? said : Measure.of(typed).flatMap(from -> converted(from, units));
    }

    /** By what the author says of a unit of another name, or else by what is known of the wanted one. */
    private static Optional<Double> converted(Measure from, Units units) {
        Optional<Measure> wanted = Measure.of(units.unit());
        Optional<Double> said = units.others().entrySet().stream().filter(other -> Measure.of(other.getKey()).filter(from::equals).isPresent()).findFirst().map(Map.Entry::getValue);
        return wanted.filter(from::equals).isPresent() ? Optional.of(1.0) : said.or(() -> wanted.flatMap(from::in));
    }
}
