package residual.check;

import java.util.List;
import residual.expr.Expr;

/**
 * The kind {@code number}. Its fields by YAML key:
 * <ul>
 * <li>{@code answer}: the right value, an expression over the symbols drawn for the student ({@code 297}, {@code 2*lambda}); an author
 *     may write {@code 297 s}, which {@link Quantity#of} takes apart into value and unit;
 * <li>{@code unit} and {@code units} ({@code {min: 60}}: one min is 60 of the unit): {@link Units}, or {@link Units#NONE};
 * <li>{@code tolerance}: {@code 1%} is relative, a plain number {@code 0.5} means ±0.5; default {@link #TOLERANCE};
 * <li>{@code significant}: how many significant figures are asked for, 0 for none; the value is then right when it agrees to that many;
 * <li>{@code near} (as {@code tolerance}) and {@code near-credit} (default 50%): {@link Near}; default {@link #NEAR}, which gives a
 *     sentence but no points;
 * <li>{@code instead}: values that mean another thing ({@code {356: "That is …"}} has the key {@code instead}).
 * </ul>
 */
public record NumberCheck(Expr answer, Units units, Tolerance tolerance, int significant, Near near, List<Instead> instead)
        implements Check {
    public static final Tolerance TOLERANCE = Tolerance.relative(1e-3);
    public static final Near NEAR = new Near(Tolerance.relative(0.02), 0);

    public NumberCheck {
        instead = List.copyOf(instead);
        if (significant < 0 || significant > 15) {
            throw new IllegalArgumentException("significant figures are 1 to 15, or 0 where none are asked for, not " + significant);
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Number(Answer.ONLY, units.names()));
    }

    @Override
    public Answer solution(Given given) {
        throw new UnsupportedOperationException();
    }
}
