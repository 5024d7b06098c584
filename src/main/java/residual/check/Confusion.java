package residual.check;

import java.util.ArrayList;
import java.util.List;
import residual.check.SequenceCheck.Mode;

/**
 * What was confused in a wrong sequence, told from the right tokens and those of the decoder's other mode. Feedback keys:
 * {@code free-running} and {@code teacher-forcing} (the other mode), {@code mixed}, {@code shifted}, {@code missing-start},
 * {@code stray-end}, {@code source-sentence}, {@code wrong-order}, {@code one-word-wrong}, {@code wrong-tokens}.
 */
final class Confusion {
    private final List<String> slots;
    private final Drawn drawn;

    private Confusion(List<String> slots, Drawn drawn) {
        this.slots = slots;
        this.drawn = drawn;
    }

    static List<Feedback> in(List<String> slots, Drawn drawn) {
        var confusion = new Confusion(slots, drawn);
        List<Feedback> named = drawn.decoder() ? confusion.ofDecoder() : List.of();
        return named.isEmpty() ? confusion.ofOrder() : named;
    }

    private List<Feedback> ofDecoder() {
        int size = slots.size();
        List<String> other = padded(drawn.other(), size);
        if (slots.equals(other) && !other.equals(drawn.right())) {
            return List.of(otherMode(0));
        }
        if (isShifted(drawn.right())) {
            return List.of(shifted());
        }
        if (isShifted(drawn.other())) {
            return List.of(shifted(), otherMode(1));
        }
        return isSource() ? List.of(source()) : specials();
    }

    private List<String> padded(List<String> tokens, int size) {
        var all = new ArrayList<>(tokens.subList(0, Math.min(size, tokens.size())));
        while (all.size() < size) {
            all.add(drawn.end());
        }
        return all;
    }

    private boolean isShifted(List<String> inputs) {
        int size = slots.size();
        List<String> outputs = padded(drawn.outputs(inputs), size);
        return slots.equals(outputs) || size > 2 && slots.subList(0, size - 1).equals(outputs.subList(0, size - 1))
                && !slots.getFirst().equals(drawn.start());
    }

    private boolean isSource() {
        List<String> words = slots.stream().filter(token -> !isSpecial(token)).toList();
        long foreign = words.stream().filter(drawn.source()::contains)
                .filter(token -> !drawn.right().contains(token) && !drawn.other().contains(token)).count();
        return foreign > 0 && 2 * foreign >= words.size();
    }

    private boolean isSpecial(String token) {
        return token.equals(drawn.start()) || token.equals(drawn.end());
    }

    private List<Feedback> specials() {
        var all = new ArrayList<Feedback>();
        if (!slots.getFirst().equals(drawn.start())) {
            all.add(new Feedback("missing-start", "The first input of the decoder is " + code(drawn.start()) + ", before any word is there; yours is "
                    + code(slots.getFirst()) + ".", drawn.place(0)));
        }
        if (slots.contains(drawn.end())) {
            int slot = slots.indexOf(drawn.end());
            all.add(new Feedback("stray-end", code(drawn.end()) + " in " + drawn.name(slot) + " is something the decoder says when it is done; it is not fed back as an input.",
                    drawn.place(slot)));
        }
        if (all.isEmpty() && isMixed()) {
            all.add(new Feedback("mixed", "Some of your inputs are the right words and some are the decoder's own output; "
                    + (drawn.mode() == Mode.TRAINING ? "in training all of them are the right words." : "at evaluation all of them are its own output.")));
        }
        return all;
    }

    private boolean isMixed() {
        List<String> other = padded(drawn.other(), slots.size());
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).equals(drawn.right().get(i)) && !slots.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The tokens are those of the other mode, {@code early} steps before their place. */
    private Feedback otherMode(int early) {
        List<String> other = padded(drawn.other(), slots.size());
        int first = firstDifference(drawn.right(), other);
        String word = code(other.get(first));
        int slot = Math.max(0, first - early);
        return drawn.mode() == Mode.TRAINING
                ? new Feedback("free-running", "You fed the model's own output back in: " + word + " in " + drawn.name(slot)
                        + " is what it said itself, and feeding that back is what happens at evaluation. In training each input is the right word, "
                        + "whatever the model predicted (teacher forcing).", drawn.place(slot))
                : new Feedback("teacher-forcing", "You fed in the right words: " + word + " in " + drawn.name(slot)
                        + " is what the target says, and that is teacher forcing, as in training. At evaluation nobody knows the target: "
                        + "each input is the model's own output of the step before.", drawn.place(slot));
    }

    private Feedback shifted() {
        return new Feedback("shifted", "Your words are one step early: what you put in each box is what comes *out* of that step. What goes *in* is the word "
                + "of the step before, and the first step starts from " + code(drawn.start()) + ".", drawn.place(0));
    }

    private Feedback source() {
        return new Feedback("source-sentence", "These are words of the source sentence. The encoder reads those; the decoder gets words of the "
                + "language it writes, beginning with " + code(drawn.start()) + ".");
    }

    private List<Feedback> ofOrder() {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).equals(drawn.right().get(i))) {
                wrong.add(i);
            }
        }
        if (slots.stream().sorted().toList().equals(drawn.right().stream().sorted().toList())) {
            return List.of(new Feedback("wrong-order", "These are the right tokens in the wrong order; the first one out of place is "
                    + code(slots.get(wrong.getFirst())) + " in " + drawn.name(wrong.getFirst()) + ".", drawn.place(wrong.getFirst())));
        }
        return List.of(wrong.size() == 1 ? oneWord(wrong.getFirst()) : several(wrong));
    }

    private Feedback oneWord(int slot) {
        return new Feedback("one-word-wrong", "All but one are right: " + code(slots.get(slot)) + " does not belong in " + drawn.name(slot) + ".", drawn.place(slot));
    }

    private Feedback several(List<Integer> wrong) {
        String names = String.join(", ", wrong.stream().map(drawn::name).toList());
        return new Feedback("wrong-tokens", (slots.size() - wrong.size()) + " of " + slots.size() + " are in their place; look again at " + names + ".",
                drawn.place(wrong.getFirst()));
    }

    private static int firstDifference(List<String> a, List<String> b) {
        int i = 0;
        while (i < a.size() - 1 && a.get(i).equals(b.get(i))) {
            i++;
        }
        return i;
    }

    private static String code(String token) {
        return "`" + token.replace("`", "'") + "`";
    }
}
