package residual.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The kind {@code choice}. Its fields by YAML key:
 * <ul>
 * <li>{@code options}: each with {@code key} (where absent {@code a}, {@code b}, … in the order of the file), {@code text},
 *     {@code right} (default false) and {@code say}, the reason, told when the option was ticked (empty: none);
 * <li>{@code several}: whether more than one may be ticked; default: whether more than one is right;
 * <li>{@code credit}: {@link Credit}, default all or nothing;
 * <li>{@code shuffle}: whether each student sees her own order; default true.
 * </ul>
 * Feedback keys: the key of each option that was ticked and has something to say or is wrong, and {@code missing-option}.
 */
public record ChoiceCheck(List<Option> options, boolean several, Credit credit, boolean shuffle) implements Check {
    private static final int LONGEST = 10_000;

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
        long right = options.stream().filter(Option::right).count();
        if (options.size() < 2) {
            throw new IllegalArgumentException("a choice has at least two options, this one has " + options.size());
        }
        if (options.stream().map(Option::key).distinct().count() < options.size()) {
            throw new IllegalArgumentException("two options have the same key");
        }
        if (right == 0 || !several && right > 1) {
            throw new IllegalArgumentException(
                    several ? "none of the options is right" : "a choice of one option has one right option, this one has " + right);
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        String text = answer.text();
        if (text.length() > LONGEST) {
            return Verdict.invalid("too-long", "An answer to this part is a few ticked options, not " + text.length() + " characters.");
        }
        var ticked = new LinkedHashSet<Option>();
        for (String line : Typed.clean(text).split("\n")) {
            if (!line.isBlank() && !tick(line.strip(), ticked)) {
                return Verdict.invalid("unknown-option", "There is no option " + Typed.quote(line) + " here; tick one of those shown.");
            }
        }
        return counted(ticked);
    }

    /** Ticks the options of one line, by key or text, several with commas or blanks between their keys. */
    private boolean tick(String line, Set<Option> ticked) {
        Optional<Option> named = OptionName.in(options, line);
        named.ifPresent(ticked::add);
        String[] parts = named.isPresent() ? new String[0] : OptionName.parts(line);
        return named.isPresent() || parts.length > 1 && List.of(parts).stream().allMatch(part -> tick(part, ticked));
    }

    private Verdict counted(Set<Option> ticked) {
        if (ticked.isEmpty()) {
            return Verdict.invalid("empty", several ? "Tick every option that is right, then submit." : "Tick the option that is right, then submit.");
        }
        if (!several && ticked.size() > 1) {
            return Verdict.invalid("one-only", "You ticked " + ticked.size() + " options; only one of them is right here, so tick just one.");
        }
        return Verdict.ofScore(score(ticked), feedback(ticked));
    }

    private double score(Set<Option> ticked) {
        double rightOnes = options.stream().filter(Option::right).count();
        double right = ticked.stream().filter(Option::right).count();
        double wrong = ticked.size() - right;
        return switch (credit) {
            case ALL_OR_NOTHING -> right == rightOnes && wrong == 0 ? 1 : 0;
            case PER_OPTION -> (options.size() - wrong - (rightOnes - right)) / options.size();
            case RIGHT_MINUS_WRONG -> Math.max(0, (right - wrong) / rightOnes);
        };
    }

    private List<Feedback> feedback(Set<Option> ticked) {
        var all = new ArrayList<Feedback>();
        options.stream().filter(ticked::contains).filter(option -> !option.right() || !option.say().isBlank())
                .forEach(option -> all.add(new Feedback(option.key(), sentence(option))));
        if (several && options.stream().anyMatch(option -> option.right() && !ticked.contains(option))) {
            all.add(new Feedback("missing-option", ticked.stream().allMatch(Option::right)
                    ? "What you ticked is right, but it is not all: at least one more option is right."
                    : "Among the options you left there is at least one that is right."));
        }
        return all;
    }

    private String sentence(Option option) {
        String reason = !option.say().isBlank() ? option.say() : option.right() ? "That is right." : "That is not right.";
        String text = option.text().strip();
        return several ? "**" + text + (text.endsWith(".") || text.endsWith("?") ? "** " : "**: ") + reason : reason;
    }

    @Override
    public Working working(Answer answer, Given given) {
        Set<Option> ticked = new LinkedHashSet<>();
        Typed.clean(answer.text()).lines().filter(line -> !line.isBlank()).forEach(line -> tick(line.strip(), ticked));
        return new Working(options.stream().map(o -> new Working.Step("`" + o.key() + "`", ticked.contains(o) ? "ticked" : "left", o.right() ? "ticked" : "left", "")).toList());
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Options(Answer.ONLY, several, offered(given).stream().map(option -> new Input.Option(option.key(), option.text())).toList()));
    }

    private List<Option> offered(Given given) {
        var shown = new ArrayList<>(options);
        if (shuffle) {
            int part = options.stream().map(Option::text).toList().hashCode();
            Collections.shuffle(shown, new Random(given.seed() ^ part));
        }
        return shown;
    }

    @Override
    public List<Reason> reasons(Given given) {
        return offered(given).stream().map(option -> new Reason(option.text(), option.right(), option.say())).toList();
    }

    @Override
    public Answer solution(Given given) {
        return Answer.of(String.join("\n", options.stream().filter(Option::right).map(Option::key).toList()));
    }
}
