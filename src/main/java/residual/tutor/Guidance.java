package residual.tutor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import residual.check.Guide;
import residual.course.TakenHint;

/** The next steps that a student asked for: what she was told so far, as Markdown, and the rung that she may ask for now. */
public record Guidance(List<String> told, Optional<Offer> next) {
    static final Guidance NONE = new Guidance(List.of(), Optional.empty());

    /** Steps are kept among the hints of a part, behind those of its author. */
    private static final int FIRST = 1000;

    public Guidance {
        told = List.copyOf(told);
    }

    /** One rung, counted from 0; {@code hint} is its place among the hints of the part, the price a share of the points. */
    public record Offer(int rung, int hint, double price) {}

    /** Whether a hint is a rung of a step. */
    public static boolean isStep(int hint) {
        return hint >= FIRST;
    }

    static Guidance of(Guide guide, List<TakenHint> taken) {
        List<TakenHint> steps = taken.stream().filter(t -> isStep(t.hint())).sorted(Comparator.comparing(TakenHint::time).thenComparing(TakenHint::hint)).toList();
        List<String> told = steps.stream().flatMap(t -> guide.step((t.hint() - FIRST) / Guide.RUNGS).stream().map(step -> step.rungs().get((t.hint() - FIRST) % Guide.RUNGS))).toList();
        return new Guidance(told, guide.next().flatMap(step -> offer(guide, FIRST + step.number() * Guide.RUNGS, steps)));
    }

    /** The first rung of a step that was not asked for; none where all were, and the line has only to be written. */
    private static Optional<Offer> offer(Guide guide, int first, List<TakenHint> steps) {
        for (int rung = 0; rung < Guide.RUNGS; rung++) {
            int hint = first + rung;
            if (steps.stream().noneMatch(t -> t.hint() == hint)) {
                return Optional.of(new Offer(rung, hint, guide.prices().get(rung)));
            }
        }
        return Optional.empty();
    }
}
