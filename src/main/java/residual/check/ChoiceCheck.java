package residual.check;

import java.util.List;

/**
 * The kind {@code choice}. Its fields by YAML key:
 * <ul>
 * <li>{@code options}: each with {@code key} (where absent {@code a}, {@code b}, … in the order of the file), {@code text},
 *     {@code right} (default false) and {@code say}, the reason, told when the option was ticked (empty: none);
 * <li>{@code several}: whether more than one may be ticked; default: whether more than one is right;
 * <li>{@code credit}: {@link Credit}, default all or nothing;
 * <li>{@code shuffle}: whether each student sees her own order; default true.
 * </ul>
 */
public record ChoiceCheck(List<Option> options, boolean several, Credit credit, boolean shuffle) implements Check {
    /** One option; text and reason are Markdown. */
    public record Option(String key, String text, boolean right, String say) {}

    /** How much of the points a partly right selection keeps. */
    public enum Credit {
        /** {@code all-or-nothing}. */ ALL_OR_NOTHING,
        /** {@code per-option}: the share of options rightly ticked or rightly left. */ PER_OPTION,
        /** {@code right-minus-wrong}: right ones ticked minus wrong ones ticked, over the right ones; not below 0. */ RIGHT_MINUS_WRONG
    }

    public ChoiceCheck {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("a choice has at least two options, this one has " + options.size());
        }
        if (options.stream().map(Option::key).distinct().count() < options.size()) {
            throw new IllegalArgumentException("two options have the same key");
        }
        long right = options.stream().filter(Option::right).count();
        if (!several && right != 1) {
            throw new IllegalArgumentException("a choice of one option has one right option, this one has " + right);
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Input> inputs(Given given) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer solution(Given given) {
        throw new UnsupportedOperationException();
    }
}
