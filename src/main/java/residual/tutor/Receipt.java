package residual.tutor;

import java.util.List;
import java.util.Optional;
import residual.check.Verdict;
import residual.course.Attempt;
import residual.problem.Part;

/**
 * What a submission is answered with: what became of it, the verdict to show, a notice about what it cost (Markdown, empty where there is nothing to say), the attempt as kept where
 * there is one, and the student's progress in the part afterwards.
 */
public record Receipt(Kind kind, Verdict verdict, String notice, Optional<Attempt> attempt, PartProgress progress) {

    /** What became of a submission: kept, given before, not looked at, after the last try, or outside the dates of its set. */
    public enum Kind { KEPT, REPEATED, REFUSED, NO_TRIES_LEFT, CLOSED }

    static Receipt kept(Attempt attempt, PartProgress progress) {
        Attempt seen = seen(attempt, progress);
        return new Receipt(Kind.KEPT, seen.verdict(), Notice.of(seen.verdict().outcome(), progress), Optional.of(seen), progress);
    }

    private static Attempt seen(Attempt attempt, PartProgress progress) {
        return progress.shown() ? attempt : Veil.over(attempt);
    }

    static Receipt repeated(Attempt attempt, PartProgress progress) {
        Attempt earlier = seen(attempt, progress);
        return new Receipt(Kind.REPEATED, earlier.verdict(), Notice.repeated(earlier), Optional.of(earlier), progress);
    }

    static Receipt refused(Verdict verdict, PartProgress progress) {
        return new Receipt(Kind.REFUSED, verdict, Notice.of(verdict.outcome(), progress), Optional.empty(), progress);
    }

    static Receipt noTriesLeft(PartProgress progress) {
        return new Receipt(Kind.NO_TRIES_LEFT, Notice.noTriesLeft(progress.part()), "", Optional.empty(), progress);
    }

    static Receipt closed(Verdict why, PartProgress progress) {
        return new Receipt(Kind.CLOSED, why, "", Optional.empty(), progress);
    }

    /** What the author says besides to mistakes like these. */
    public List<String> remarks() {
        return remarks(progress.part(), verdict);
    }

    static List<String> remarks(Part part, Verdict verdict) {
        return part.misconceptions().stream()
                .filter(m -> verdict.feedback().stream().anyMatch(f -> f.key().equals(m.feedback())))
                .map(Part.Misconception::text).toList();
    }
}
