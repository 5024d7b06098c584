package residual.check;

import java.util.ArrayList;
import java.util.List;
import residual.check.Working.Step;
import residual.expr.ExprException;

/** How a number was judged: what was read, how far it is off, and every value that the author has a sentence for. */
final class NumberWorking {
    private NumberWorking() {}

    static Working of(NumberCheck check, Answer answer, Given given) {
        try {
            NumberText typed = NumberText.of(answer.text());
            String unit = typed.unit().isEmpty() ? answer.text("unit").strip() : typed.unit();
            double factor = check.units().isNone() ? UnitWords.isPercent(unit) ? 0.01 : 1 : UnitWords.factor(unit, check.units()).orElse(1.0);
            return new Working(steps(check, typed.value() * factor, given));
        } catch (ExprException unread) {
            return Working.NONE;
        }
    }

    private static List<Step> steps(NumberCheck check, double value, Given given) {
        double right = NumberCheck.value(check.answer(), given);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("the number, in the unit asked for", Figures.exact(value), Figures.exact(right), ""));
        steps.add(new Step("its distance", Figures.text(Math.abs(value - right), 4), "≤ " + Figures.text(check.allowed(right), 4), ""));
        steps.add(new Step("the same, for `near`", Figures.text(Math.abs(value - right), 4), "≤ " + Figures.text(check.near().within().around(right), 4), Working.points(check.near().credit(), 1)));
        check.instead().forEach(other -> steps.add(new Step("`instead`: `" + other.key() + "`", Figures.exact(value), Figures.exact(NumberCheck.value(other.value(), given)), "")));
        return steps;
    }
}
