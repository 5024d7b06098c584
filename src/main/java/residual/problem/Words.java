package residual.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words by which files name the values of an enumeration: small letters with hyphens. */
final class Words {
    private Words() {}

    @SafeVarargs
    static <E extends Enum<E>> Map<String, E> of(E... values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return words;
    }
}
