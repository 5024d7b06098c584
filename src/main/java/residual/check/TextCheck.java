package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The kind {@code text}. Its fields by YAML key:
 * <ul>
 * <li>{@code words: [80, 130]}: least and greatest number of words, 0 where there is no bound;
 * <li>{@code look-for}: facts for the provisional score, each with {@code any} (phrases and numbers, one is enough), {@code say} (what to
 *     tell where none is found; empty: nothing) and {@code points} (default 1);
 * <li>{@code rubric}: criteria for the person who grades, each with {@code points} and {@code text}.
 * </ul>
 * Feedback keys: {@code provisional}, {@code too-short}, {@code too-long}, {@code missing-fact-1} and so on in the order of
 * {@code look-for}; unreadable answers have {@code empty} or {@code too-much}.
 */
public record TextCheck(int minimumWords, int maximumWords, List<Fact> lookFor, List<Criterion> rubric) implements Check {
    private static final int LONGEST = 20_000;

    /** Something a good text mentions, in any of these phrases; a number is found in any spelling within 0.5 %. */
    public record Fact(List<String> any, String say, double points) {
        public Fact {
            any = List.copyOf(any);
            if (any.isEmpty() || any.stream().anyMatch(phrase -> Phrase.of(phrase).isEmpty())) {
                throw new IllegalArgumentException("a fact to look for needs at least one phrase, and a letter or digit in each of them");
            }
            if (!(points > 0 && points < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the points of a fact are a positive number, not " + points);
            }
        }

        private boolean isIn(Phrase.Searched text) {
            return any.stream().map(Phrase::of).anyMatch(phrase -> phrase.isIn(text));
        }
    }

    /** One line of the rubric, Markdown. */
    public record Criterion(double points, String text) {}

    public TextCheck {
        lookFor = List.copyOf(lookFor);
        rubric = List.copyOf(rubric);
        if (minimumWords < 0 || maximumWords < 0 || (maximumWords > 0 && maximumWords < minimumWords)) {
            throw new IllegalArgumentException("between " + minimumWords + " and " + maximumWords + " words is no range");
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        String text = answer.text();
        if (text.length() > LONGEST) {
            return Verdict.invalid("too-much", "Your text has " + text.length() + " characters; " + LONGEST + " are the most that can be taken, so shorten it.");
        }
        String clean = Typed.clean(text);
        int words = Words.count(clean);
        if (words == 0) {
            return Verdict.invalid("empty", "There is no word in your answer yet: write it, then submit.");
        }
        return provisional(words, Phrase.Searched.of(clean));
    }

    private Verdict provisional(int words, Phrase.Searched text) {
        var feedback = new ArrayList<Feedback>();
        double total = 0;
        double found = 0;
        int count = 0;
        for (int i = 0; i < lookFor.size(); i++) {
            Fact fact = lookFor.get(i);
            boolean there = fact.isIn(text);
            total += fact.points();
            found += there ? fact.points() : 0;
            count += there ? 1 : 0;
            if (!there && !fact.say().isBlank()) {
                feedback.add(new Feedback("missing-fact-" + (i + 1), fact.say()));
            }
        }
        feedback.addAll(0, aboutLength(words));
        double score = (total == 0 ? 1 : found / total) * Math.min(1, words / (double) Math.max(1, minimumWords));
        feedback.addFirst(new Feedback("provisional", summary(words, count, score)));
        return new Verdict(Outcome.UNGRADED, score, feedback, List.of());
    }

    private String summary(int words, int found, double score) {
        return "You wrote " + counted(words) + found(found) + ". For now that is " + Math.round(100 * score)
                + " %; a person reads your text and gives the final score.";
    }

    private String found(int found) {
        return switch (lookFor.size()) {
            case 0 -> "";
            case 1 -> ", and the fact we look for " + (found == 1 ? "was" : "was not") + " found in them";
            default -> ", and " + found + " of the " + lookFor.size() + " facts we look for " + (found == 1 ? "was" : "were") + " found in them";
        };
    }

    private List<Feedback> aboutLength(int words) {
        if (words < minimumWords) {
            return List.of(new Feedback("too-short", counted(words) + (words == 1 ? " is" : " are") + " fewer than the " + minimumWords + " asked for: add what is missing, with a reason."));
        }
        if (maximumWords > 0 && words > maximumWords) {
            return List.of(new Feedback("too-long", counted(words) + " are more than the " + maximumWords + " asked for: keep what matters most."));
        }
        return List.of();
    }

    private static String counted(int words) {
        return words == 1 ? "1 word" : words + " words";
    }

    @Override
    public Working working(Answer answer, Given given) {
        String clean = Typed.clean(answer.text());
        List<Working.Step> steps = new ArrayList<>();
        steps.add(new Working.Step("words", String.valueOf(Words.count(clean)), minimumWords + " to " + (maximumWords > 0 ? maximumWords : "any number"), ""));
        Phrase.Searched text = Phrase.Searched.of(clean);
        lookFor.forEach(fact -> steps.add(new Working.Step("one of " + String.join(", ", fact.any()), fact.isIn(text) ? "found" : "not found", "found", Working.points(fact.isIn(text) ? fact.points() : 0, fact.points()))));
        return new Working(steps);
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Prose(Answer.ONLY, minimumWords, maximumWords));
    }

    @Override
    public Answer solution(Given given) {
        return new Answer(Map.of());
    }
}
