package residual.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import residual.check.Working.Step;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Notation;

/** How matrices were judged: the residual of each condition with the size of its terms and the points it gave, and what the problem's definitions are at the answer. */
final class MatrixWorking {
    private final MatrixCheck check;
    private final Trial trial;
    private final Set<String> failed = new HashSet<>();

    private MatrixWorking(MatrixCheck check, Trial trial) {
        this.check = check;
        this.trial = trial;
    }

    static Working of(MatrixCheck check, Trial trial) {
        MatrixWorking working = new MatrixWorking(check, trial);
        List<Step> steps = new ArrayList<>(check.conditions().isEmpty() ? working.entries() : check.conditions().stream().map(working::condition).toList());
        check.definitions().names().forEach(name -> working.definition(name, steps));
        return new Working(steps);
    }

    private List<Step> entries() {
        double each = 1.0 / check.give().size();
        return trial.model().entrySet().stream().map(model -> {
            Entries entries = new Entries(model.getKey(), trial.given().get(model.getKey()), model.getValue(), check.tolerance());
            double far = entries.given().minus(entries.right()).elementMaxAbs();
            return new Step("largest difference of an entry of " + TexName.of(model.getKey()), Figures.text(far, 4), "≤ " + Figures.text(entries.allowed(), 4),
                    Working.points(entries.agree() ? each : entries.near(check.near()).isPresent() ? each * check.near().credit() : 0, each));
        }).toList();
    }

    private Step condition(Condition condition) {
        String what = "`" + condition.key() + "`: " + claim(condition.claim());
        if (condition.after().stream().anyMatch(failed::contains)) {
            failed.add(condition.key());
            return new Step(what, "not looked at", "after " + String.join(", ", condition.after()), Working.points(0, condition.points()));
        }
        Finding finding = new ConditionsVerdict(check, trial).finding(condition);
        boolean holds = finding.within(condition.tolerance());
        boolean near = finding.within(condition.near().within());
        if (!holds) {
            failed.add(condition.key());
        }
        double points = holds ? condition.points() : near ? condition.near().credit() * condition.points() : 0;
        return new Step(what, Figures.text(finding.distance(), 4) + ", terms of size " + Figures.text(finding.size(), 3),
                "≤ " + Figures.text(condition.tolerance().around(finding.size()), 3), Working.points(points, condition.points()));
    }

    private static String claim(Condition.Claim claim) {
        return switch (claim) {
            case Condition.Holds holds -> holds.statements().stream().map(s -> "$" + Notation.LATEX.write(s) + "$").collect(Collectors.joining("; "));
            case Condition.Has has -> has.property().key() + " " + TexName.of(has.subject());
        };
    }

    private void definition(String name, List<Step> steps) {
        try {
            SimpleMatrix value = trial.value(new Expr.Sym(name));
            boolean scalar = value.getNumElements() == 1;
            steps.add(new Step((scalar ? "" : "norm of ") + TexName.of(name) + " at the answer", Figures.text(scalar ? value.get(0) : value.normF(), 6), "", ""));
        } catch (ExprException undefined) {
            steps.add(new Step(TexName.of(name) + " at the answer", "no value", "", ""));
        }
    }
}
