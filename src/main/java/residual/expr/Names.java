package residual.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The declared names by what is left of them without their dress: {@code W_2}, {@code W2} and {@code W_{2}} are one name.
 * An index that a sum binds counts as declared.
 */
final class Names {
    /** Other spellings of a name, tried when it is not declared itself. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "lambda", List.of("lam", "lmbda", "lambd"), "lam", List.of("lambda"), "lambd", List.of("lambda"),
            "ell", List.of("l", "L", "loss", "Loss"), "epsilon", List.of("eps"), "eps", List.of("epsilon"),
            "Loss", List.of("L", "loss"), "loss", List.of("L", "Loss"));

    /** No other spelling and no function that is written without a bracket is longer. */
    private static final int LONGEST_ALIAS = 8;

    private final Vocabulary vocabulary;
    private final Map<String, String> declared = new HashMap<>();
    private final Set<String> indices = new HashSet<>();
    /** Whether some name is declared with a star or a prime at its end. */
    private final boolean hasSigned;
    private int longest = LONGEST_ALIAS;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.sizes().forEach(name -> declared.merge(key(name), name, (a, b) -> a.compareTo(b) < 0 ? a : b));
        vocabulary.symbols().forEach(this::declare);
        boolean signed = false;
        for (Map.Entry<String, String> name : declared.entrySet()) {
            longest = Math.max(longest, name.getKey().length());
            signed |= name.getValue().endsWith("*") || name.getValue().endsWith("'");
        }
        this.hasSigned = signed;
    }

    /** A symbol goes before a size, and of two symbols that are the same but for their dress the first in the alphabet. */
    private void declare(String symbol) {
        String before = declared.getOrDefault(key(symbol), "");
        boolean first = !vocabulary.symbols().contains(before) || symbol.compareTo(before) < 0;
        if (first) {
            declared.put(key(symbol), symbol);
        }
    }

    void bind(String index) {
        if (!declared.containsKey(index)) {
            declared.put(index, index);
            longest = Math.max(longest, index.length());
        }
        indices.add(index);
    }

    /** How many letters the longest name has, or the longest other spelling of one. */
    int longest() {
        return longest;
    }

    boolean isIndex(String name) {
        return indices.contains(name);
    }

    /** Whether every symbol is known to be a number. */
    boolean isScalarWorld() {
        return vocabulary.symbols().stream().allMatch(name -> vocabulary.form(name) == Form.SCALAR);
    }

    /** A size or an index: something that counts. */
    boolean counts(String name) {
        return indices.contains(name) || vocabulary.sizes().contains(name);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The declared name that this text is in some dress. */
    Optional<String> find(String text) {
        return Optional.ofNullable(declared.get(key(text)));
    }

    /** The declared name, or one that is another usual spelling of it. */
    Optional<String> findOrAlias(String text) {
        Optional<String> name = find(text);
        if (name.isPresent()) {
            return name;
        }
        return ALIASES.getOrDefault(text, List.of()).stream().map(this::find).flatMap(Optional::stream).findFirst();
    }

    /** The declared name that this text and the sign after it are, where the name is declared with that sign: {@code W*}, {@code x'}. */
    Optional<String> signed(String text, String sign) {
        return hasSigned ? find(text + sign).filter(name -> name.endsWith(sign)) : Optional.empty();
    }

    boolean isDeclared(String text) {
        return find(text).isPresent();
    }

    /** Whether some declared name begins like this. */
    boolean isPrefix(String text) {
        return declared.keySet().stream().anyMatch(name -> name.startsWith(text));
    }

    /** A name without underscores, braces, commas and blanks; a star is a word, a prime a p. */
    static String key(String name) {
        return isPlain(name) ? name : undressed(name);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLetterOrFigure(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrFigure(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String undressed(String name) {
        var key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '*' || c == '⋆' || c == '∗') {
                key.append("star");
            } else if (c == '\'' || c == '′') {
                key.append("p");
            } else if (isLetterOrFigure(c)) {
                key.append(c);
            } else if (c > 127) {
                key.append(Glyphs.greek(c).orElse(String.valueOf(c)));
            }
        }
        return key.toString();
    }

    /** The sentence for a name that is not declared, with the nearest declared one. */
    String unknown(String name) {
        var sentence = new StringBuilder("I do not know the name “" + name + "”");
        nearest(name).ifPresent(n -> sentence.append("; did you mean “").append(n).append("”?"));
        if (sentence.charAt(sentence.length() - 1) != '?') {
            sentence.append('.');
        }
        if (name.equals("i") || name.equals("j")) {
            sentence.append(" All numbers here are real, so it is not the imaginary unit.");
        }
        List<String> known = new ArrayList<>(vocabulary.symbols());
        known.addAll(vocabulary.sizes());
        known.sort(String::compareTo);
        String list = known.isEmpty() ? " No names are declared here." : " Known names: " + String.join(", ", known) + ".";
        return sentence + list;
    }

    private Optional<String> nearest(String name) {
        int allowed = name.length() <= 2 ? 1 : 2;
        String best = "";
        int least = allowed + 1;
        for (String candidate : declared.values().stream().sorted().toList()) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean related = candidate.length() > 1 || name.length() == 1;
            if (distance < least && related && (distance == 0 || name.length() > 1)) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Letters to insert, drop or change (Levenshtein). */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.length() > 40) {
            return 99;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
