package residual.web;

import java.util.List;
import java.util.Optional;

/**
 * One part of a problem as a page shows it. {@code state} is {@code fresh} or the outcome that stands; {@code triesLeft} is -1 where tries are not
 * counted; {@code closed} says why no answer is taken, empty where one is; {@code notice} names a sentence about what just happened, {@code since} is when the server last heard of the answer in milliseconds; notice and
 * solution are empty where there is none.
 */
public record PartView(String id, String letter, String address, String prompt, double points, double best, String state,
        boolean tried, String closed, boolean saved, int triesLeft, String notice, long since, List<InputView> inputs,
        Optional<TryView> latest, List<TryView> earlier, List<String> hints, Optional<NextHint> nextHint, String solution, Optional<Fixed> fixed) {

    public boolean open() {
        return closed.isEmpty();
    }

    /** The points an instructor set by hand, and why. */
    public record Fixed(double points, String reason) {}

    /** The next hint on the ladder: its index from 0, its place from 1 among so many, and its price in percent of the points. */
    public record NextHint(int index, int number, int of, double price) {}
}
