package residual.web;

import java.util.List;
import java.util.Optional;

/**
 * One part of a problem as a page shows it. {@code state} is {@code fresh} or the outcome that stands; {@code tried} says whether it was and what that was worth is shown; {@code triesLeft} is -1 where tries are not
 * counted; {@code closed} says why no answer is taken, empty where one is; {@code notice} names a sentence about what just happened, {@code since} is when the server last heard of the answer in milliseconds; the notice is
 * empty where there is none.
 */
public record PartView(String id, String letter, String address, String prompt, double points, double best, String state,
        boolean tried, String closed, boolean saved, int triesLeft, String notice, long since, List<InputView> inputs,
        Optional<TryView> latest, List<TryView> earlier, List<String> hints, Optional<NextHint> nextHint, List<String> steps, Optional<NextStep> nextStep, Afterwards afterwards, Optional<Fixed> fixed) {

    public boolean open() {
        return closed.isEmpty();
    }

    /** The points an instructor set by hand, and why. */
    public record Fixed(double points, String reason) {}

    /** The next hint: its index from 0, its place from 1 among so many, its price in percent of the points, and whether it is about the newest mistake. */
    public record NextHint(int index, int number, int of, double price, boolean fits) {}

    /** The next step that may be asked for: how much of it, 0 the fact, 1 the place, 2 the line; and its price in percent of the points. */
    public record NextStep(int rung, double price) {}

    /** What is told once the part is over: the solution as HTML, what there is to say about every option, where to practise the same, and where the ways of a derivation stand beside each other; empty before. */
    public record Afterwards(String solution, List<ReasonView> reasons, String practice, String routes) {
        static final Afterwards NOTHING = new Afterwards("", List.of(), "", "");

        Afterwards at(String practice, String routes) {
            return new Afterwards(solution, reasons, practice, routes);
        }
    }

    /** One option with its reason, both HTML. */
    public record ReasonView(String option, boolean right, String say) {}
}
