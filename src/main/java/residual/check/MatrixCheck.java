package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residual.expr.Expr;

/**
 * The kind {@code matrix}: one or more named matrices. Its fields by YAML key:
 * <ul>
 * <li>{@code give}: names of unknown symbols ({@code [W1, W2]}, shapes from the symbols; where absent all of them), or names with shapes
 *     ({@code {h1: k x 1}}): {@link Wanted};
 * <li>{@code answers}: right values by name; without conditions they are compared entry by entry, with conditions they are only the
 *     model answer;
 * <li>{@code conditions} (or {@code properties}): {@link Condition};
 * <li>{@code tolerance} and {@code near}, {@code near-credit} for the entries; a plain tolerance is relative to the largest entry;
 * <li>{@code diagnose}: {@link Diagnosis}.
 * </ul>
 * {@code definitions} are the problem's definitions that depend on what the student gives (the loss {@code L}), as expressions by
 * name: conditions and answers may use them.
 */
public record MatrixCheck(List<Wanted> give, Map<String, Expr> answers, List<Condition> conditions, Tolerance tolerance, Near near,
        Optional<Diagnosis> diagnosis, Map<String, Expr> definitions) implements Check {
    public static final Tolerance TOLERANCE = Condition.TOLERANCE;
    public static final Near NEAR = Condition.NEAR;

    /** A matrix to give: its name, and its shape as expressions in the sizes. */
    public record Wanted(String name, Expr rows, Expr columns) {}

    public MatrixCheck {
        give = List.copyOf(give);
        answers = Map.copyOf(answers);
        conditions = List.copyOf(conditions);
        definitions = Map.copyOf(definitions);
        if (give.isEmpty()) {
            throw new IllegalArgumentException("no matrix to give: name one under give, or declare a symbol unknown");
        }
        if (conditions.isEmpty() && answers.isEmpty()) {
            throw new IllegalArgumentException("nothing to judge by: give answers or conditions");
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Input> inputs(Given given) {
        return new ArrayList<>();
    }

    @Override
    public Answer solution(Given given) {
        throw new UnsupportedOperationException();
    }
}
