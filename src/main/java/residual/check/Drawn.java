package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import residual.check.SequenceCheck.Decoder;
import residual.check.SequenceCheck.Listed;
import residual.check.SequenceCheck.Mode;

/**
 * A sequence part as drawn for one student: the right tokens; those of the other mode of the decoder, the source sentence and
 * the names of start and end (all empty where there is no decoder).
 */
record Drawn(boolean decoder, Mode mode, List<String> right, List<String> other, List<String> source, String start, String end,
        List<String> bank) {

    static Drawn of(SequenceCheck check, Given given) {
        List<String> bank = check.bank().in(given);
        return switch (check.wanted()) {
            case Listed listed -> new Drawn(false, Mode.TRAINING, cut(listed.tokens().in(given), check.length()), List.of(), List.of(),
                    "", "", bank);
            case Decoder decoder -> of(decoder, check.length(), bank, given);
        };
    }

    private static Drawn of(Decoder decoder, int length, List<String> bank, Given given) {
        List<String> forced = after(decoder.start(), decoder.target().in(given));
        List<String> free = after(decoder.start(), decoder.output().in(given));
        boolean training = decoder.mode() == Mode.TRAINING;
        List<String> right = cut(training ? forced : free, length);
        return new Drawn(true, decoder.mode(), right, training ? free : forced, decoder.source().in(given),
                decoder.start(), decoder.end(), bank);
    }

    private static List<String> after(String start, List<String> words) {
        var all = new ArrayList<String>();
        all.add(start);
        all.addAll(words);
        return all;
    }

    private static List<String> cut(List<String> tokens, int length) {
        if (tokens.isEmpty() || tokens.size() < length) {
            throw new IllegalArgumentException(length + " slots are more than the " + tokens.size() + " tokens of the right answer");
        }
        return length == 0 ? tokens : tokens.subList(0, length);
    }

    /** All tokens that occur in the sentences of the part, start and end among them. */
    Set<String> known() {
        var all = new LinkedHashSet<>(right);
        all.addAll(other);
        all.addAll(source);
        if (decoder) {
            all.add(end);
        }
        return all;
    }

    /** What would come out of the decoder step by step if these were its inputs in the given mode: the same, one step earlier. */
    List<String> outputs(List<String> inputs) {
        var all = new ArrayList<>(inputs.subList(1, inputs.size()));
        all.add(end);
        return all;
    }

    /** The name of a slot, for a sentence. */
    String name(int slot) {
        return decoder ? "$w_{" + (slot + 1) + "}$" : "slot " + (slot + 1);
    }

    /** The name of a slot, as a place. */
    String place(int slot) {
        return decoder ? "w" + (slot + 1) : "slot " + (slot + 1);
    }

    String praise() {
        if (!decoder) {
            return "Every token is in its place.";
        }
        return mode == Mode.TRAINING
                ? "In training the decoder is given the right words, whatever it would have said itself: teacher forcing."
                : "At evaluation the decoder is given what it said itself one step before, right or wrong.";
    }
}
