package residual.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers for sizes that were not given one: pairwise different, so that no shapes fit by accident, and in an order in which the structures exist, fewer
 * columns than rows where columns are orthonormal.
 */
final class SizeGuess {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final String USUAL = "krpqhldscmnNMD";
    private static final List<Integer> NUMBERS = List.of(2, 4, 5, 7, 8, 9, 10, 11, 12);
    private static final Set<String> TALL = Set.of("orthonormal columns", "full column rank");
    private static final Set<String> WIDE = Set.of("orthonormal rows", "full row rank");

    private SizeGuess() {}

    /** Adds what is missing, and gives its names, least first. */
    static List<String> fill(Map<String, Integer> sizes, List<DeclaredSymbol> symbols) {
        Set<String> names = new LinkedHashSet<>();
        symbols.forEach(s -> List.of(s.rows(), s.columns()).forEach(text -> NAME.matcher(text).results().forEach(m -> names.add(m.group()))));
        names.removeAll(sizes.keySet());
        List<String> order = ordered(names, symbols);
        List<Integer> free = new ArrayList<>(NUMBERS);
        free.removeAll(sizes.values());
        if (order.size() == 1 && sizes.isEmpty()) {
            sizes.put(order.getFirst(), 4);
            return order;
        }
        for (String name : order) {
            sizes.put(name, free.isEmpty() ? 6 : free.removeFirst());
        }
        return order;
    }

    /** Exchanges the two largest of the sizes that were guessed, where no structure says which is larger; false where nothing was exchanged. */
    static boolean turn(Map<String, Integer> sizes, List<String> guessed, List<DeclaredSymbol> symbols) {
        if (guessed.size() < 2) {
            return false;
        }
        String smaller = guessed.get(guessed.size() - 2);
        String larger = guessed.getLast();
        if (symbols.stream().anyMatch(s -> isRuled(s, smaller, larger))) {
            return false;
        }
        sizes.put(smaller, sizes.put(larger, sizes.get(smaller)));
        return true;
    }

    private static boolean isRuled(DeclaredSymbol s, String smaller, String larger) {
        boolean tall = s.assumptions().stream().anyMatch(TALL::contains) && s.columns().equals(smaller) && s.rows().equals(larger);
        return tall || s.assumptions().stream().anyMatch(WIDE::contains) && s.rows().equals(smaller) && s.columns().equals(larger);
    }

    /** Least first: as often as a size is the smaller one of a pair the further to the front. */
    private static List<String> ordered(Set<String> names, List<DeclaredSymbol> symbols) {
        Map<String, Integer> height = new HashMap<>();
        for (int round = 0; round < names.size(); round++) {
            for (DeclaredSymbol s : symbols) {
                raise(height, s.assumptions().stream().anyMatch(TALL::contains), s.columns(), s.rows());
                raise(height, s.assumptions().stream().anyMatch(WIDE::contains), s.rows(), s.columns());
            }
        }
        return names.stream().sorted(Comparator.<String>comparingInt(n -> height.getOrDefault(n, 0)).thenComparingInt(SizeGuess::usual).thenComparing(n -> n)).toList();
    }

    private static void raise(Map<String, Integer> height, boolean applies, String smaller, String larger) {
        if (applies && !smaller.equals(larger)) {
            height.merge(larger, height.getOrDefault(smaller, 0) + 1, Math::max);
        }
    }

    private static int usual(String name) {
        int at = USUAL.indexOf(name.charAt(0));
        return at < 0 ? USUAL.length() : at;
    }
}
