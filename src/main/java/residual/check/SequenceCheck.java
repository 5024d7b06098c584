package residual.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The kind {@code sequence}: tokens in slots. Its fields by YAML key:
 * <ul>
 * <li>{@code tokens}: {@link Listed}, the right tokens as they stand; or
 * <li>{@code teacher-forcing} with {@code target}, {@code output}, {@code source} (default none), {@code start} (default
 *     {@code <sos>}), {@code end} (default {@code <eos>}), and beside it {@code mode}: {@link Decoder};
 * <li>{@code length}: how many slots there are; 0 (the default) for as many as the right answer has;
 * <li>{@code bank}: further tokens to offer; those of target, output and source are offered anyway.
 * </ul>
 * Feedback keys are those of {@link Confusion}; unreadable answers have {@code empty}, {@code empty-slot}, {@code slot-count},
 * {@code unknown-token} or {@code too-long}.
 */
public record SequenceCheck(Wanted wanted, int length, Tokens bank) implements Check {
    private static final int LONGEST = 10_000;

    /** What the right tokens follow from. */
    public sealed interface Wanted {}

    /** The right tokens as they stand. */
    public record Listed(Tokens tokens) implements Wanted {}

    /**
     * The inputs of a decoder: in training the start token and the target; at evaluation the start token and the decoder's own sampled
     * output. Target and output are given without start and end token.
     */
    public record Decoder(Mode mode, Tokens target, Tokens output, Tokens source, String start, String end) implements Wanted {}

    /** {@code training} or {@code evaluation}. */
    public enum Mode { TRAINING, EVALUATION }

    public SequenceCheck {
        if (length < 0 || length > 100) {
            throw new IllegalArgumentException("a sequence has 1 to 100 slots, or 0 for as many as the answer has, not " + length);
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        String text = answer.text();
        if (text.length() > LONGEST) {
            return Verdict.invalid("too-long", "An answer to this part is one word in each slot, not " + text.length() + " characters.");
        }
        Drawn drawn = Drawn.of(this, given);
        List<String> slots = Slots.of(Typed.clean(text), drawn.right().size());
        return Slots.complaint(slots, drawn, offered(drawn)).orElseGet(() -> judge(Slots.spelled(slots, drawn, offered(drawn)), drawn));
    }

    private static Verdict judge(List<String> slots, Drawn drawn) {
        if (slots.equals(drawn.right())) {
            return Verdict.ofScore(1, List.of(new Feedback("right", drawn.praise())));
        }
        return Verdict.ofScore(0, Confusion.in(slots, drawn));
    }

    /** Every token the page offers, in alphabetical order so that the order gives nothing away. */
    private Collection<String> offered(Drawn drawn) {
        var all = new TreeSet<>(drawn.known());
        all.addAll(drawn.bank());
        return all;
    }

    @Override
    public Working working(Answer answer, Given given) {
        List<String> right = Drawn.of(this, given).right();
        List<String> slots = Slots.of(Typed.clean(answer.text()), right.size());
        return new Working(IntStream.range(0, right.size()).mapToObj(i -> new Working.Step("slot " + (i + 1), i < slots.size() ? slots.get(i) : "", right.get(i), "")).toList());
    }

    @Override
    public List<Input> inputs(Given given) {
        Drawn drawn = Drawn.of(this, given);
        return List.of(new Input.Slots(Answer.ONLY, drawn.right().size(), new ArrayList<>(offered(drawn))));
    }

    @Override
    public Answer solution(Given given) {
        return Answer.of(String.join("\n", Drawn.of(this, given).right()));
    }
}
