package residual.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;

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
 * Feedback keys besides those of {@code instead}: {@code rounded} and {@code near}, {@code more-figures} on a right answer, {@code other-unit},
 * {@code wrong-number}, and {@code sign}, {@code percent}, {@code factor-2}, {@code reciprocal}, {@code square}, {@code square-root},
 * {@code power-of-ten} for the usual slips; unreadable answers have {@code empty}, {@code unreadable}, {@code missing-unit},
 * {@code wrong-unit} or {@code extra-unit}.
 */
public record NumberCheck(Expr answer, Units units, Tolerance tolerance, int significant, Near near, List<Instead> instead)
        implements Check {
    public static final Tolerance TOLERANCE = Tolerance.relative(1e-3);
    public static final Near NEAR = new Near(Tolerance.relative(0.02), 0);
    private static final double ROUNDING = 1e-9;

    public NumberCheck {
        instead = List.copyOf(instead);
        if (significant < 0 || significant > 15) {
            throw new IllegalArgumentException("significant figures are 1 to 15, or 0 where none are asked for, not " + significant);
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        NumberText typed;
        try {
            typed = NumberText.of(answer.text());
        } catch (ExprException unread) {
            return Verdict.invalid(answer.text().isBlank() ? "empty" : "unreadable", unread.getMessage());
        }
        return inUnit(typed, answer.text("unit"), given);
    }

    /** Converts to the unit that is asked for; {@code chosen} is a unit that was given beside the number. */
    private Verdict inUnit(NumberText typed, String chosen, Given given) {
        String unit = typed.unit().isEmpty() ? chosen.strip() : typed.unit();
        if (units.isNone()) {
            return UnitWords.isPercent(unit) || unit.isEmpty() || UnitWords.isCurrency(unit)
                    ? verdict(typed.value() / (UnitWords.isPercent(unit) ? 100 : 1), typed, given)
                    : Verdict.invalid("extra-unit", "No unit is asked for here, only a number; " + Typed.quote(unit) + " has to go.");
        }
        if (unit.isEmpty()) {
            return withoutUnit(typed.value(), given);
        }
        Optional<Double> factor = UnitWords.factor(unit, units);
        return factor.isPresent() ? verdict(typed.value() * factor.get(), typed, given)
                : Verdict.invalid("wrong-unit", Typed.quote(unit) + " does not convert to the unit that is asked for: give the answer in " + String.join(" or ", units.names()) + ".");
    }

    /** What the author has a sentence for gets it also as a bare number: it is wrong in the unit that is asked for, and the unit is not what is amiss. */
    private Verdict withoutUnit(double value, Given given) {
        boolean right = isRight(value, value(answer, given));
        return (right ? Optional.<Verdict>empty() : said(value, given)).orElseGet(() -> Verdict.invalid("missing-unit",
                "The unit is missing: write it after the number, as in " + Typed.quote(Figures.text(value, 15) + " " + units.unit()) + "."));
    }

    private Verdict verdict(double value, NumberText typed, Given given) {
        double right = value(answer, given);
        if (isRight(value, right)) {
            return new Verdict(Outcome.CORRECT, 1, note(typed), List.of());
        }
        return said(value, given).orElseGet(() ->
                Math.abs(value - right) <= near.within().around(right) ? close(value, typed, right) : wrong(value, typed, right));
    }

    /** The number in the unit that is asked for. */
    @Override
    public Optional<SimpleMatrix> value(Answer answer, Given given) {
        try {
            NumberText typed = NumberText.of(answer.text());
            String unit = typed.unit().isEmpty() ? answer.text("unit").strip() : typed.unit();
            Optional<Double> factor = unit.isEmpty() ? Optional.of(1.0) : units.isNone() ? Optional.of(UnitWords.isPercent(unit) ? 0.01 : 1) : UnitWords.factor(unit, units);
            return factor.map(f -> new SimpleMatrix(new double[][] {{f * typed.value()}}));
        } catch (ExprException unread) {
            return Optional.empty();
        }
    }

    private boolean isRight(double value, double right) {
        return Math.abs(value - right) <= allowed(right);
    }

    /** The verdict on a value that the author has a sentence for. */
    private Optional<Verdict> said(double value, Given given) {
        return instead.stream().filter(other -> isRight(value, value(other.value(), given))).findFirst()
                .map(other -> Verdict.ofScore(0, List.of(new Feedback(other.key(), other.say()))));
    }

    static double value(Expr expression, Given given) {
        return expression instanceof Expr.Num number ? number.value() : Evaluation.of(expression, given.values()).get(0, 0);
    }

    double allowed(double right) {
        double rounding = ROUNDING * Math.max(1, Math.abs(right));
        return Math.max(rounding, significant > 0 && right != 0 ? halfUnit(right, significant) : tolerance.around(right));
    }

    /** Half a unit of the last of so many significant figures. */
    private static double halfUnit(double value, int figures) {
        return 0.5 * Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - figures + 1) * (1 + ROUNDING);
    }

    private List<Feedback> note(NumberText typed) {
        return significant == 0 || typed.fewest() <= significant ? List.of()
                : List.of(new Feedback("more-figures", "The value is right. You gave " + typed.fewest() + " significant figures where " + significant + " were asked for."));
    }

    private Verdict close(double value, NumberText typed, double right) {
        boolean rounded = typed.fewest() > 0 && Math.abs(value - right) <= halfUnit(value, typed.fewest());
        String asked = significant > 0 ? "; " + significant + " significant figures are asked for" : "";
        return Verdict.ofScore(near.credit(), List.of(rounded
                ? new Feedback("rounded", "Your number is rounded too far" + asked + ": give more digits.")
                : new Feedback("near", "This is close, but not the value" + asked + ". Was something rounded too early? Keep all digits until the end.")));
    }

    private Verdict wrong(double value, NumberText typed, double right) {
        double relative = Math.clamp(allowed(right) / Math.abs(right), 1e-6, 0.01);
        Feedback feedback = Slip.between(right, value, relative).or(() -> otherUnit(value, right, relative)).orElseGet(() -> new Feedback("wrong-number",
                "$" + Figures.tex(value, 6) + texUnit() + "$ is not the value. Look again at what is asked for, then at each step."));
        return Verdict.ofScore(0, List.of(feedback));
    }

    private Optional<Feedback> otherUnit(double value, double right, double relative) {
        return units.others().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(unit -> isClose(value, right * unit.getValue(), relative) || isClose(value, right / unit.getValue(), relative)).findFirst()
                .map(unit -> new Feedback("other-unit", "The number is right in another unit: look whether it is in " + units.unit() + " or in " + unit.getKey() + "."));
    }

    private static boolean isClose(double value, double reference, double relative) {
        return Math.abs(value - reference) <= relative * Math.abs(reference);
    }

    private String texUnit() {
        return units.isNone() ? "" : "\\ \\text{" + units.unit().replace("%", "\\%") + "}";
    }

    @Override
    public Working working(Answer answer, Given given) {
        return NumberWorking.of(this, answer, given);
    }

    @Override
    public List<Input> inputs(Given given) {
        return List.of(new Input.Number(Answer.ONLY, units.names()));
    }

    /** The value with as few digits as are judged right. */
    @Override
    public Answer solution(Given given) {
        double right = value(answer, given);
        String unit = units.isNone() ? "" : " " + units.unit();
        for (int figures = Math.max(3, significant); figures < 15; figures += 2) {
            Answer written = Answer.of(Figures.text(right, figures) + unit);
            if (judge(written, given).outcome() == Outcome.CORRECT) {
                return written;
            }
        }
        return Answer.of(Figures.exact(right) + unit);
    }
}
