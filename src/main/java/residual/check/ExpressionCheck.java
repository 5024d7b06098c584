package residual.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.Notation;
import residual.world.Reference;

/**
 * The kind {@code expression}: one expression, judged by its values on the instances of the problem's world, so that every form of it is right. Its fields by YAML key:
 * <ul>
 * <li>{@code answer}: the right expression ({@code 2 W2' (W2 W1 - I) X X'}, or {@code grad(L, W1)});
 * <li>{@code tolerance}: by default none, so that equality is meant; {@code 1%} lets numbers such as 0.33 pass;
 * <li>{@code transpose}: whether the transpose, a gradient in the other layout, is right too (default: no, but told);
 * <li>{@code derivatives} and {@code without}: {@link Restraint};
 * <li>{@code instead}: expressions that mean another thing.
 * </ul>
 * Feedback keys besides those of {@code instead}: {@code transposed}, {@code sign}, {@code factor}, those of {@link FormulaSlip}, {@code missing-assumption},
 * {@code chain} and {@code not-equal}; answers that cost nothing have {@code empty}, {@code unreadable}, {@code unknown-name}, {@code shape}, {@code transposed}, {@code undefined},
 * {@code too-large}, {@code numbers}, {@code derivative-left} or {@code name-not-allowed}, and {@code undecided} where the instances do not tell.
 */
public record ExpressionCheck(Expr answer, Tolerance tolerance, boolean transpose, Restraint restraint, List<Instead> instead) implements Check {
    public static final Tolerance TOLERANCE = Tolerance.absolute(0);

    public ExpressionCheck {
        instead = List.copyOf(instead);
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        return new ExpressionVerdict(this, given, reference(given)).of(answer.text());
    }

    private Reference reference(Given given) {
        return given.world().reference(answer);
    }

    /** What the author has to say of an expression that means another thing. */
    Optional<Feedback> said(Expr form, Given given) {
        return instead.stream().filter(other -> given.world().reference(other.value()).isMetBy(form)).findFirst().map(other -> new Feedback(other.key(), other.say()));
    }

    @Override
    public boolean isAlikeForAll() {
        return true;
    }

    @Override
    public Working working(Answer answer, Given given) {
        return FormulaWorking.of(this, answer, given);
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Formulas(Answer.ONLY, 1, restraint.without()));
    }

    /** The right expression in plain notation, if it is one that an answer may be. */
    @Override
    public Answer solution(Given given) {
        return restraint.against(answer).isEmpty() ? Answer.of(Notation.PLAIN.write(answer, given.world().vocabulary())) : new Answer(Map.of());
    }
}
