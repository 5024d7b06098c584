package residual.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import residual.check.Feedback;
import residual.check.Outcome;
import residual.check.Verdict;

/** What a person found in an answer: the criteria it meets, points more or less besides, and what she says to the student; {@code id} is 0 until it is kept. */
public record Assessment(long id, long attempt, Set<Long> met, double adjustment, String remark, String by, Instant made) {
    public Assessment {
        met = Set.copyOf(met);
    }

    /** The verdict by a rubric in a part of so many points: their sum, neither below 0 nor above the part's points. */
    Verdict verdict(List<Criterion> rubric, double points) {
        List<Criterion> counted = rubric.stream().filter(c -> met.contains(c.id())).toList();
        double sum = adjustment + counted.stream().mapToDouble(Criterion::points).sum();
        double score = points <= 0 ? 1 : Math.max(0, Math.min(1, sum / points));
        return new Verdict(Outcome.ofScore(score), score, feedback(counted), List.of());
    }

    private List<Feedback> feedback(List<Criterion> counted) {
        List<Feedback> feedback = new ArrayList<>(counted.stream().map(c -> new Feedback("criterion-" + c.id(), signed(c.points()) + ": " + c.text())).toList());
        if (adjustment != 0) {
            feedback.add(new Feedback("adjustment", signed(adjustment) + ": by whoever graded it."));
        }
        return feedback;
    }

    private static String signed(double points) {
        String number = points == Math.rint(points) ? String.valueOf((long) Math.abs(points)) : String.format(Locale.ROOT, "%.2f", Math.abs(points));
        return (points < 0 ? "−" : "+") + number;
    }
}
