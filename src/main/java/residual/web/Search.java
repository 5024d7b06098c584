package residual.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residual.problem.Part;
import residual.problem.Problem;

/** Words that are looked for in problems: all of them have to be there, in the title, the topics or the texts a student reads; capitals and accents do not matter. */
record Search(List<String> words) {
    private static final int IN_TITLE = 8;
    private static final int IN_TOPICS = 5;
    private static final int IN_TEXT = 1;

    Search {
        words = List.copyOf(words);
    }

    static Search of(String text) {
        return new Search(Stream.of(plain(text).split("[^\\p{L}\\p{N}_]+")).filter(w -> !w.isEmpty()).toList());
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    /** How well a problem fits; 0 where a word is missing. */
    int score(Problem problem) {
        String title = plain(problem.title());
        String topics = plain(String.join(" ", problem.topics()));
        String texts = plain(problem.statement() + " " + problem.parts().stream().map(Part::prompt).collect(Collectors.joining(" ")));
        List<Integer> scores = words.stream().map(w -> in(title, w, IN_TITLE) + in(topics, w, IN_TOPICS) + in(texts, w, IN_TEXT)).toList();
        return scores.stream().anyMatch(s -> s == 0) ? 0 : scores.stream().mapToInt(Integer::intValue).sum();
    }

    private static int in(String text, String word, int worth) {
        return text.contains(word) ? worth : 0;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
