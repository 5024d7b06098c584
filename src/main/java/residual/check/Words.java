package residual.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text: counted as a word processor counts, and cut to stems for looking up phrases. */
final class Words {
    /** A word or number with the hyphens, apostrophes and points inside it; a Han or kana character counts by itself. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[-‐‑'’.,:/@^_·][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+");
    private static final Pattern STEM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:['’][\\p{L}]++)?+\\*?+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static int count(String text) {
        var words = WORD.matcher(text);
        int count = 0;
        while (words.find()) {
            count++;
        }
        return count;
    }

    /** The stems of a text in their order: lower case, without accents and without the usual English endings. */
    static List<String> stems(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var words = STEM.matcher(plain);
        var stems = new ArrayList<String>();
        while (words.find()) {
            stems.add(stem(words.group()));
        }
        return stems;
    }

    /** A light stemmer: plural, -ing, -ed, -ly and a last e; what it cuts off too much, it cuts off on both sides. */
    static String stem(String word) {
        if (word.endsWith("*")) {
            return word;
        }
        String stem = word.replaceFirst("['’][a-z]*$", "");
        stem = stem.endsWith("ies") && stem.length() > 4 ? cut(stem, 3) + "y" : stem;
        stem = stem.endsWith("s") && stem.length() > 3 && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is") ? cut(stem, 1) : stem;
        for (String ending : new String[] {"ing", "ed", "ly"}) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 3) {
                stem = single(cut(stem, ending.length()));
            }
        }
        return stem.endsWith("e") && stem.length() > 3 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    /** Without the second of a doubled last consonant ({@code stopp}), except {@code ll} and {@code ss}. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        char c = stem.charAt(last);
        return last > 2 && c == stem.charAt(last - 1) && "lsz".indexOf(c) < 0 ? stem.substring(0, last) : stem;
    }
}
