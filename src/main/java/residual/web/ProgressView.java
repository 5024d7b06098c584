package residual.web;

import java.util.List;
import residual.tutor.PartProgress;
import residual.tutor.ProblemProgress;
import residual.tutor.SetProgress;

/** How many points of a course, set or problem are earned so far; {@code withheld} where what was earned is not shown yet. */
public record ProgressView(double earned, double points, boolean withheld) {

    static ProgressView of(ProblemProgress progress) {
        return new ProgressView(progress.points(), progress.outOf(), isWithheld(progress.parts()));
    }

    static ProgressView of(SetProgress progress) {
        return new ProgressView(progress.points(), progress.outOf(), progress.problems().stream().anyMatch(p -> isWithheld(p.parts())));
    }

    private static boolean isWithheld(List<PartProgress> parts) {
        return parts.stream().anyMatch(part -> !part.shown());
    }

    /** Earned points in percent, 0 where there are none to earn. */
    public long percent() {
        return points <= 0 ? 0 : Math.round(100 * earned / points);
    }
}
