package residual.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A manuscript judged in a world: every passage in order with what comes of it, and the names it uses that the world does not know. */
public record Review(List<Item> items, Set<String> unknown) {
    public Review {
        items = List.copyOf(items);
        unknown = new LinkedHashSet<>(unknown);
    }

    /** What comes of a passage. */
    public enum State {
        HOLDS, FAILS, /** It follows from the line before, which is wrong already. */ CARRIED, /** It holds, but for other sizes it would not. */ SIZES, /** It is read, but its shapes or values do not exist. */ MEANINGLESS, UNDECIDED, UNREADABLE,
        /** It gives a name to something. */ DEFINES, /** A formula that claims nothing. */ MENTION, WORDS,
        /** There was no time left, or there are too many. */ SKIPPED;

        /** Whether it was a claim that was judged. */
        public boolean isClaim() {
            return this == HOLDS || this == FAILS || this == CARRIED || this == SIZES || this == MEANINGLESS || this == UNDECIDED;
        }
    }

    /**
     * One passage. {@code number} counts the formulas from 1 and is 0 for words; {@code tex} is how it was read, empty where it was not; {@code uses} are the facts
     * without which the step does not hold; {@code note} is a sentence, empty where there is nothing to say.
     */
    public record Item(Passages.Passage passage, int number, State state, String tex, List<String> uses, String note) {
        public Item {
            uses = List.copyOf(uses);
        }
    }

    /** How many passages came out like this. */
    public long count(State state) {
        return items.stream().filter(i -> i.state() == state).count();
    }

    /** The claims that were judged. */
    public long claims() {
        return items.stream().filter(i -> i.state().isClaim()).count();
    }

    /** The formulas, whatever came of them. */
    public List<Item> formulas() {
        return items.stream().filter(i -> i.number() > 0).toList();
    }

    /** Numbers of the formulas with this state. */
    public List<Integer> numbers(State state) {
        return items.stream().filter(i -> i.state() == state).map(Item::number).toList();
    }
}
