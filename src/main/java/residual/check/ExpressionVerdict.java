package residual.check;

import java.util.List;
import java.util.Optional;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Trees;
import residual.expr.Values;
import residual.world.Reference;
import residual.world.Truth;

/** The verdict on one expression. */
final class ExpressionVerdict {
    private final ExpressionCheck check;
    private final Given given;
    private final Reference reference;

    ExpressionVerdict(ExpressionCheck check, Given given, Reference reference) {
        this.check = check;
        this.given = given;
        this.reference = reference;
    }

    Verdict of(String text) {
        if (text.isBlank()) {
            return Verdict.invalid("empty", "There is no expression here yet.");
        }
        List<Expr> forms;
        try {
            forms = FormulaText.expression(text, given.world().vocabulary()).forms();
        } catch (ExprException unread) {
            return FormulaFault.verdict(unread);
        }
        return of(forms);
    }

    /** The last form is the answer; what else stands in its chain must be equal to it. */
    private Verdict of(List<Expr> forms) {
        Optional<Feedback> refused = check.restraint().against(forms.getLast());
        if (refused.isPresent()) {
            return Verdict.invalid(List.of(refused.get()));
        }
        Verdict verdict = of(forms.getLast());
        boolean sound = forms.stream().allMatch(form -> form == forms.getLast() || equality(form).holds());
        return verdict.outcome() != Outcome.CORRECT || sound ? verdict
                : wrong(new Feedback("chain", "The last expression is right, but it is not equal to all that stands before it in your chain."));
    }

    private Verdict of(Expr form) {
        Truth truth = equality(form);
        return switch (truth) {
            case Truth.Holds h -> Verdict.ofScore(1, List.of());
            case Truth.Fails f -> isClose(form) ? Verdict.ofScore(1, List.of()) : new ExpressionDiagnosis(check, given, reference, form).verdict();
            case Truth.Undecided u -> new Verdict(Outcome.UNDECIDED, 0, List.of(new Feedback("undecided", "I could not decide whether this is right, so it costs nothing. " + u.reason())), List.of());
            case Truth.Invalid i -> i.fault().kind() == ExprException.Kind.SHAPE ? misfit(form, i.fault()) : FormulaFault.verdict(i.fault());
        };
    }

    private Truth equality(Expr form) {
        return reference.equality(form);
    }

    private boolean isClose(Expr form) {
        return check.tolerance().around(1) > 0 && reference.isWithin(form, check.tolerance()::around);
    }

    static Verdict wrong(Feedback feedback) {
        return Verdict.ofScore(0, List.of(feedback));
    }

    /** The expression has another shape than what is asked for, or none. */
    private Verdict misfit(Expr form, ExprException fault) {
        Shape asked = reference.shape();
        try {
            Shape shape = shape(form);
            return shape.equals(asked) ? FormulaFault.verdict(fault) : misshapen(form, shape);
        } catch (ExprException own) {
            return FormulaFault.verdict(own);
        }
    }

    private Verdict misshapen(Expr form, Shape shape) {
        Optional<Feedback> said = check.said(form, given);
        if (said.isPresent()) {
            return Verdict.invalid(List.of(said.get()));
        }
        Expr turned = new Expr.Transpose(form);
        if (reference.isMetBy(turned)) {
            return turned(shape);
        }
        Optional<Feedback> multiple = reference.factor(turned).map(factor -> FactorSentence.of(factor, "the transpose of the right expression"));
        return Verdict.invalid(multiple.map(f -> List.of(new Feedback("transposed", layout(shape)), f)).orElseGet(() -> List.of(new Feedback("shape", sentence(shape)))));
    }

    /** Its shape; throws where it has none. */
    private Shape shape(Expr form) {
        Values there = reference.instance();
        return Shapes.of(given.world().rules().opened(form), Evaluation.shapes(there), there.sizes());
    }

    private Verdict turned(Shape shape) {
        return check.transpose()
                ? Verdict.ofScore(1, List.of(new Feedback("transposed", "This is right, in the transposed layout: yours is " + words(shape) + ", where the other layout is " + words(reference.shape()) + ".")))
                : Verdict.invalid("transposed", layout(shape));
    }

    private String layout(Shape shape) {
        return "This is in the transposed layout: yours is " + words(shape) + ", and what is asked for is " + words(reference.shape()) + ".";
    }

    private String sentence(Shape shape) {
        return "Your expression is " + words(shape) + "; what is asked for is " + words(reference.shape()) + ".";
    }

    private String words(Shape shape) {
        String named = Legend.of(given).words(shape);
        return shape.isScalar() ? "a number" : "$" + named + "$";
    }

    /** Whether a tree has no names in it, only numbers. */
    static boolean isNumeric(Expr e) {
        return Trees.names(e).isEmpty();
    }
}
