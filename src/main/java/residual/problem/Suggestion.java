package residual.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code ; did you mean `hints`?}, or nothing where no known word is near. */
    public static String phrase(String typed, Collection<String> known) {
        return nearest(typed, known).map(word -> "; did you mean `" + word + "`?").orElse("");
    }

    /** The known word at the smallest edit distance, if that is at most a third of its length and at least one letter off. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> distance(plain(typed), plain(word)) <= Math.max(1, Math.min(typed.length(), word.length()) / 3))
                .min(Comparator.comparingInt(word -> distance(plain(typed), plain(word))));
    }

    private static String plain(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Edits of one letter (insert, delete, replace) and swaps of neighbours: optimal string alignment. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
