package residual.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import residual.expr.Vocabulary;

/** A phrase or a number to find in a text; a word that ends in {@code *} stands for all that begin so. */
record Phrase(List<String> stems, double number) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,])[-−]?(?:\\d{1,15}(?:[.,]\\d{1,15})?|\\.\\d{1,15})(?![\\p{N}])");
    private static final Vocabulary NO_NAMES = new Vocabulary(Set.of(), Set.of());

    /** A text as it is searched: its stems in order, and the numbers in it. */
    record Searched(List<String> stems, List<Double> numbers) {
        static Searched of(String text) {
            return new Searched(Words.stems(text), NUMBER.matcher(text).results().map(r -> value(r.group())).toList());
        }

        private static double value(String number) {
            return Double.parseDouble(number.replace(',', '.').replace('−', '-'));
        }
    }

    static Phrase of(String written) {
        String text = written.strip();
        boolean number = !text.isEmpty() && "+-.0123456789".indexOf(text.charAt(0)) >= 0;
        return number ? ofNumber(text) : new Phrase(Words.stems(text), Double.NaN);
    }

    private static Phrase ofNumber(String text) {
        try {
            return new Phrase(List.of(), Double.parseDouble(Quantity.of(text, NO_NAMES).value()));
        } catch (NumberFormatException words) {
            return new Phrase(Words.stems(text), Double.NaN);
        }
    }

    boolean isEmpty() {
        return stems.isEmpty() && Double.isNaN(number);
    }

    boolean isIn(Searched text) {
        return stems.isEmpty() ? text.numbers().stream().anyMatch(this::isNumber) : isPhraseIn(text.stems());
    }

    private boolean isNumber(double found) {
        return Math.abs(found - number) <= 0.005 * Math.abs(number);
    }

    private boolean isPhraseIn(List<String> words) {
        for (int start = 0; start + stems.size() <= words.size(); start++) {
            if (startsAt(words, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(List<String> words, int start) {
        for (int i = 0; i < stems.size(); i++) {
            String stem = stems.get(i);
            String word = words.get(start + i);
            if (stem.endsWith("*") ? !word.startsWith(stem.substring(0, stem.length() - 1)) : !word.equals(stem)) {
                return false;
            }
        }
        return true;
    }
}
