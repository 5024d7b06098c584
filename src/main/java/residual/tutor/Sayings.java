package residual.tutor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import residual.check.Answer;
import residual.check.Feedback;
import residual.course.Tries;

/** What was said to the answers of a part, by the key of the feedback, with the commonest answers behind it and without whose they are. */
final class Sayings {
    private static final int MOST_KEYS = 20;
    private static final int MOST_GIVEN = 8;
    private static final int LONGEST = 600;
    private final Map<String, Saying> byKey = new LinkedHashMap<>();

    private Sayings() {}

    /** What has been found about a key so far. */
    private static final class Saying {
        private final String sentence;
        private final Set<String> students = new HashSet<>();
        private final Map<String, Integer> answers = new HashMap<>();

        Saying(String sentence) {
            this.sentence = sentence;
        }

        void add(Tries.Answered answered) {
            students.add(answered.student());
            answers.merge(text(answered.answer()), 1, Integer::sum);
        }

        PartStatistics.Said said(String key) {
            List<PartStatistics.Given> given = answers.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(MOST_GIVEN)
                    .map(e -> new PartStatistics.Given(e.getKey(), e.getValue())).toList();
            return new PartStatistics.Said(key, sentence, students.size(), answers.values().stream().mapToInt(n -> n).sum(), given);
        }
    }

    /** Those said to the most students first; the answers come newest first. */
    static List<PartStatistics.Said> of(List<Tries.Answered> answers) {
        Sayings sayings = new Sayings();
        answers.forEach(sayings::add);
        return sayings.byKey.entrySet().stream().map(e -> e.getValue().said(e.getKey()))
                .sorted(Comparator.comparingInt(PartStatistics.Said::students).reversed().thenComparing(PartStatistics.Said::key)).limit(MOST_KEYS).toList();
    }

    /** A key that one answer meets in several places counts once. */
    private void add(Tries.Answered answered) {
        answered.feedback().stream().collect(Collectors.toMap(Feedback::key, Feedback::message, (first, other) -> first, LinkedHashMap::new))
                .forEach((key, sentence) -> byKey.computeIfAbsent(key, k -> new Saying(sentence)).add(answered));
    }

    private static String text(Answer answer) {
        boolean single = answer.texts().size() == 1;
        String text = answer.texts().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> single ? e.getValue() : e.getKey() + ": " + e.getValue()).collect(Collectors.joining("\n")).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
