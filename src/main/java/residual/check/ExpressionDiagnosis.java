package residual.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Edit;
import residual.expr.Edits;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Shape;
import residual.expr.Trees;
import residual.world.Assumption;
import residual.world.Factor;
import residual.world.Reference;
import residual.world.World;

/** Finds out what is wrong with an expression of the right shape. */
final class ExpressionDiagnosis {
    private final ExpressionCheck check;
    private final Given given;
    private final Reference reference;
    private final Expr form;

    ExpressionDiagnosis(ExpressionCheck check, Given given, Reference reference, Expr form) {
        this.check = check;
        this.given = given;
        this.reference = reference;
        this.form = form;
    }

    Verdict verdict() {
        if (ExpressionVerdict.isNumeric(form) && !ExpressionVerdict.isNumeric(check.answer()) && isRightHere()) {
            return Verdict.invalid("numbers", "With your numbers this is the right value, but it is asked for in terms of the symbols.");
        }
        return said().or(this::turned).or(this::multiple).or(this::mended).or(() -> made(false)).or(this::assumed).or(() -> made(true)).map(ExpressionVerdict::wrong).orElseGet(this::apart);
    }

    private Optional<Feedback> said() {
        return check.said(form, given);
    }

    private boolean isRightHere() {
        try {
            SimpleMatrix right = Evaluation.of(check.answer(), given.values());
            return Evaluation.of(form, given.values()).minus(right).elementMaxAbs() <= 1e-3 * right.elementMaxAbs();
        } catch (ExprException unknown) {
            return false;
        }
    }

    private Optional<Feedback> turned() {
        return reference.shape().isScalar() || !reference.isMetBy(new Expr.Transpose(form)) ? Optional.empty() : Optional.of(new Feedback("transposed", "This is the transpose of the right expression."));
    }

    private Optional<Feedback> multiple() {
        Optional<Factor> factor = reference.factor(form);
        return factor.filter(f -> !reference.shape().isScalar() || f.isNumber() || Math.abs(Math.abs(f.number()) - 1) < 1e-6).map(f -> FactorSentence.of(f, "the right expression"));
    }

    /** The edit of the student's expression that mends it. */
    private Optional<Feedback> mended() {
        return Edits.of(form, shapes()).stream().filter(edit -> reference.isMetBy(edit.whole())).findFirst().map(FormulaSlip::mended);
    }

    /** The edit of the right expression that leads to hers; a transpose that is neither here nor there for a symmetric matrix only where {@code transposes} are asked for. */
    private Optional<Feedback> made(boolean transposes) {
        Reference hers = new Reference(form, given.world());
        return Edits.of(check.answer(), shapes()).stream().filter(edit -> isTranspose(edit) == transposes).filter(edit -> hers.isMetBy(edit.whole())).findFirst().map(FormulaSlip::made);
    }

    private static boolean isTranspose(Edit edit) {
        return edit.kind() == Edit.Kind.TRANSPOSE_ADDED || edit.kind() == Edit.Kind.TRANSPOSE_DROPPED;
    }

    /** The shapes of the symbols that may stand in the place of another. */
    private Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        Map<String, Shape> all = Evaluation.shapes(reference.instance());
        given.world().symbols().forEach(s -> shapes.put(s.name(), all.get(s.name())));
        return shapes;
    }

    private Optional<Feedback> assumed() {
        Function<World, Boolean> right = world -> new Reference(check.answer(), world).equality(form).holds();
        return Assumption.missing(given.world(), names(), right::apply).map(a -> new Feedback("missing-assumption",
                "This would be right if " + TexName.of(a.symbol()) + " " + a.words() + ", but that is not given."));
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>(Trees.names(given.world().rules().written(form)));
        names.addAll(Trees.names(given.world().rules().written(check.answer())));
        return names;
    }

    private Verdict apart() {
        String example = new ExampleSentence(given.world()).of(form, reference);
        return ExpressionVerdict.wrong(new Feedback("not-equal", "This is not equal to the right expression. " + example));
    }
}
