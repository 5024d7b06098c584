package residual.tutor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import residual.course.TakenHint;
import residual.problem.Part;

/** The hints of a part as they stand for one student. */
public record Help(List<Offer> offers) {
    public Help {
        offers = List.copyOf(offers);
    }

    /** Whether a hint has been read, can be, or waits for a certain mistake. */
    public enum State { LOCKED, OFFERED, OPEN }

    /** One hint, counted from 0; the price, a share of the points, is what it cost or would cost; {@code fits} says that it is about the newest mistake. */
    public record Offer(int hint, State state, double price, String text, boolean fits) {}

    static Help of(Part part, List<TakenHint> taken, Timeline timeline) {
        return new Help(IntStream.range(0, part.hints().size()).mapToObj(i -> offer(part.hints().get(i), i, taken, timeline)).toList());
    }

    private static Offer offer(Part.Hint hint, int index, List<TakenHint> taken, Timeline timeline) {
        Optional<TakenHint> opened = taken.stream().filter(t -> t.hint() == index).findFirst();
        if (opened.isPresent()) {
            return new Offer(index, State.OPEN, opened.get().price(), hint.text(), false);
        }
        boolean offered = hint.after().isEmpty() || timeline.met(hint.after());
        return new Offer(index, offered ? State.OFFERED : State.LOCKED, hint.price(), "", timeline.toldLast(hint.after()));
    }

    /** Whether this hint is there to be opened. */
    public boolean canOpen(int hint) {
        return hint >= 0 && hint < offers.size() && offers.get(hint).state() == State.OFFERED;
    }

    /** The hint to offer: one about the newest mistake before the next on the ladder. */
    public Optional<Offer> next() {
        List<Offer> offered = offers.stream().filter(o -> o.state() == State.OFFERED).toList();
        return offered.stream().filter(Offer::fits).findFirst().or(() -> offered.stream().findFirst());
    }

    /** How many hints have been opened. */
    public int opened() {
        return (int) offers.stream().filter(o -> o.state() == State.OPEN).count();
    }

    /** The share of the part's points an answer can still give after these hints. */
    static double worth(List<TakenHint> taken) {
        return Math.max(0, 1 - taken.stream().mapToDouble(TakenHint::price).sum());
    }
}
