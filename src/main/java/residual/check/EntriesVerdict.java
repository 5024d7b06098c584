package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** The verdict on matrices that are compared entry by entry with the right ones: each matrix has an equal share of the points. */
final class EntriesVerdict {
    private final MatrixCheck check;
    private final Trial trial;
    private final List<Feedback> feedback = new ArrayList<>();
    private double score;

    EntriesVerdict(MatrixCheck check, Trial trial) {
        this.check = check;
        this.trial = trial;
    }

    Verdict verdict() {
        Map<String, SimpleMatrix> model = trial.model();
        Map<String, Entries> compared = new java.util.LinkedHashMap<>();
        model.forEach((name, right) -> compared.put(name, new Entries(name, trial.given().get(name), right, check.tolerance())));
        Optional<Feedback> known = compared.values().stream().allMatch(Entries::agree) ? Optional.empty() : Insteads.said(check, trial);
        known.ifPresent(feedback::add);
        compared.values().forEach(entries -> judge(entries, known.isPresent()));
        return Verdict.ofScore(Math.clamp(score / check.give().size(), 0, 1), feedback);
    }

    private void judge(Entries entries, boolean explained) {
        if (entries.agree()) {
            score++;
        } else if (!explained) {
            tell(entries);
        }
    }

    private void tell(Entries entries) {
        Optional<Feedback> near = entries.near(check.near());
        score += near.isPresent() ? check.near().credit() : 0;
        feedback.add(near.or(() -> MatrixSlip.between(entries)).orElseGet(entries::wrong));
    }
}
