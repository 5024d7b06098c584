package residual.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import residual.expr.Notation;
import residual.expr.Statement;

/**
 * The kind {@code equations}: one or more conditions in any order, judged by implication both ways in the problem's world, so that every equivalent form is right. Its
 * fields by YAML key:
 * <ul>
 * <li>{@code answers}: the conditions asked for ({@code grad(L, W1) = 0}), equations or inequalities;
 * <li>{@code derivatives} and {@code without}: {@link Restraint};
 * <li>{@code instead}: conditions that mean another thing.
 * </ul>
 * A share of the points is kept for the conditions that follow from what was rightly stated. Feedback keys besides those of {@code instead}: {@code transposed}, {@code factor} and
 * {@code facts} (which of the problem's facts a condition takes to follow from those asked for) as notes on right answers; {@code weaker}, {@code stronger}, {@code unrelated}, {@code trivial}, {@code missing-assumption}, and the keys of {@link FormulaSlip} on wrong ones; answers that cost
 * nothing have {@code empty}, {@code unreadable}, {@code no-relation}, {@code too-many}, {@code unknown-name}, {@code shape}, {@code undefined}, {@code too-large}, {@code derivative-left},
 * {@code name-not-allowed} or {@code undecided}.
 */
public record EquationsCheck(List<Statement> answers, Restraint restraint, List<ConditionInstead> instead) implements Check {

    public EquationsCheck {
        answers = List.copyOf(answers);
        instead = List.copyOf(instead);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no condition is asked for; give at least one under answers");
        }
    }

    /** The conditions asked for, each of a single relation. */
    List<Statement> wanted() {
        return answers.stream().flatMap(s -> residual.world.Conditions.single(s).stream()).toList();
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        return new EquationsVerdict(this, given).of(answer.text());
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
        return List.of(new Input.Formulas(Answer.ONLY, Math.max(3, answers.size() + 1), restraint.without()));
    }

    /** The conditions in plain notation, one a line, if they are such that an answer may be. */
    @Override
    public Answer solution(Given given) {
        boolean allowed = answers.stream().flatMap(s -> s.terms().stream()).allMatch(e -> restraint.against(e).isEmpty());
        return allowed ? Answer.of(answers.stream().map(s -> Notation.PLAIN.write(s, given.world().vocabulary())).collect(Collectors.joining("\n"))) : new Answer(Map.of());
    }
}
