package residual.check;

import java.util.List;

/**
 * The kind {@code text}. Its fields by YAML key:
 * <ul>
 * <li>{@code words: [80, 130]}: least and greatest number of words, 0 where there is no bound;
 * <li>{@code look-for}: facts for the provisional score, each with {@code any} (phrases and numbers, one is enough), {@code say} (what to
 *     tell where none is found; empty: nothing) and {@code points} (default 1);
 * <li>{@code rubric}: criteria for the person who grades, each with {@code points} and {@code text}.
 * </ul>
 */
public record TextCheck(int minimumWords, int maximumWords, List<Fact> lookFor, List<Criterion> rubric) implements Check {
    /** Something a good text mentions, in any of these phrases; a number is found in any spelling within 0.5 %. */
    public record Fact(List<String> any, String say, double points) {
        public Fact {
            any = List.copyOf(any);
            if (any.isEmpty() || any.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a fact to look for needs at least one phrase, and none that is blank");
            }
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
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Prose(Answer.ONLY, minimumWords, maximumWords));
    }

    @Override
    public Answer solution(Given given) {
        return new Answer(java.util.Map.of());
    }
}
