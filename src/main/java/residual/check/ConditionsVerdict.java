package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import residual.check.Finding.Shown;
import residual.expr.ExprException;
import residual.expr.Trees;

/**
 * The verdict on matrices by conditions: each keeps its points where it holds, and says what fails where it does not. A condition that
 * comes after others is not looked at where one of those fails, so that one mistake gives one sentence.
 */
final class ConditionsVerdict {
    private final MatrixCheck check;
    private final Trial trial;
    private final Set<String> failed = new HashSet<>();
    private final List<Condition> failing = new ArrayList<>();
    private final List<Feedback> feedback = new ArrayList<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private double points;

    ConditionsVerdict(MatrixCheck check, Trial trial) {
        this.check = check;
        this.trial = trial;
    }

    Verdict verdict() {
        check.conditions().forEach(this::judge);
        diagnose();
        if (!failing.isEmpty()) {
            Insteads.said(check, trial).ifPresent(feedback::addFirst);
        }
        double all = check.conditions().stream().mapToDouble(Condition::points).sum();
        double score = failing.isEmpty() ? 1 : all == 0 ? 0 : Math.clamp(points / all, 0, 1);
        return new Verdict(Outcome.ofScore(score), score, feedback, exhibits);
    }

    /** What is known of the family of problems comes first, unless a condition has said the same. */
    private void diagnose() {
        check.diagnosis().ifPresent(diagnosis -> {
            switch (diagnosis) {
                case Diagnosis.LinearAutoencoder names -> diagnose(names);
            }
        });
    }

    private void diagnose(Diagnosis.LinearAutoencoder names) {
        Autoencoder it = Autoencoder.of(trial);
        Feedback found = AutoencoderDiagnosis.of(it, names, Math.max(1e-9, check.tolerance().relative()));
        if (!found.key().equals("not-stationary") || failing.stream().noneMatch(ConditionsVerdict::isOnSlope)) {
            feedback.addFirst(found);
        }
        AutoencoderExhibits.of(it, names).stream().filter(exhibit -> exhibits.stream().noneMatch(e -> e.title().equals(exhibit.title()))).forEach(exhibits::add);
    }

    private static boolean isOnSlope(Condition condition) {
        return switch (condition.claim()) {
            case Condition.Holds holds -> holds.statements().stream().flatMap(s -> s.terms().stream()).anyMatch(Trees::differentiates);
            case Condition.Has has -> has.property() == Property.STATIONARY;
        };
    }

    private void judge(Condition condition) {
        if (condition.after().stream().anyMatch(failed::contains)) {
            failed.add(condition.key());
            failing.add(condition);
            return;
        }
        Finding finding = finding(condition);
        if (finding.within(condition.tolerance())) {
            points += condition.points();
        } else {
            fail(condition, finding);
        }
    }

    private void fail(Condition condition, Finding finding) {
        boolean near = finding.within(condition.near().within());
        Shown shown = finding.shown().get();
        failed.add(condition.key());
        failing.add(condition);
        points += near ? condition.near().credit() * condition.points() : 0;
        feedback.add(new Feedback(condition.key(), shown.sentence() + (near ? " That is close; perhaps something was rounded too early." : "") + said(condition)));
        feedback.addAll(shown.more());
        exhibits.addAll(shown.exhibits());
    }

    private static String said(Condition condition) {
        return condition.say().isEmpty() ? "" : " " + condition.say();
    }

    Finding finding(Condition condition) {
        try {
            return switch (condition.claim()) {
                case Condition.Holds holds -> Equations.of(holds.statements(), trial);
                case Condition.Has has -> Properties.finding(has, condition.tolerance(), trial);
            };
        } catch (ExprException e) {
            if (e.kind() != ExprException.Kind.UNDEFINED) {
                throw e;
            }
            return Finding.yesOrNo(false, () -> "At your answer this has no value. " + e.getMessage());
        }
    }
}
