package residual.check;

import java.util.List;

/**
 * The kind {@code sequence}: tokens in slots. Its fields by YAML key:
 * <ul>
 * <li>{@code tokens}: {@link Listed}, the right tokens as they stand; or
 * <li>{@code teacher-forcing} with {@code target}, {@code output}, {@code source} (default none), {@code start} (default
 *     {@code <sos>}), {@code end} (default {@code <eos>}), and beside it {@code mode}: {@link Decoder};
 * <li>{@code length}: how many slots there are; 0 (the default) for as many as the right answer has;
 * <li>{@code bank}: further tokens to offer; those of target, output and source are offered anyway.
 * </ul>
 */
public record SequenceCheck(Wanted wanted, int length, Tokens bank) implements Check {
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
