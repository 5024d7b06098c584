package residual.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.Shape;
import residual.expr.Values;

/**
 * The kind {@code matrix}: one or more named matrices. Its fields by YAML key:
 * <ul>
 * <li>{@code give}: names of unknown symbols ({@code [W1, W2]}, shapes from the symbols; where absent all of them), or names with shapes
 *     ({@code {h1: k x 1}}): {@link Wanted};
 * <li>{@code answers}: right values by name; without conditions they are compared entry by entry, with conditions they are only the
 *     model answer;
 * <li>{@code conditions} (or {@code properties}): {@link Condition};
 * <li>{@code tolerance} and {@code near}, {@code near-credit} for the entries; a plain tolerance is relative to the largest entry;
 * <li>{@code instead}: {@link MatrixInstead}, matrices that mean another thing;
 * <li>{@code diagnose}: {@link Diagnosis}.
 * </ul>
 * {@code definitions} are the problem's definitions that depend on what the student gives: conditions and answers may use them.
 *
 * <p>Feedback keys besides those of {@code instead}, conditions and diagnosis: {@code wrong-entries}, {@code near}, {@code rounded} and the
 * {@link MatrixSlip}s for entries; answers that cost nothing have {@code empty}, {@code missing}, {@code unreadable}, {@code shape}, {@code twice} or
 * {@code too-large}.
 */
public record MatrixCheck(List<Wanted> give, Map<String, Expr> answers, List<Condition> conditions, Tolerance tolerance, Near near,
        List<MatrixInstead> instead, Optional<Diagnosis> diagnosis, Definitions definitions) implements Check {
    public static final Tolerance TOLERANCE = Condition.TOLERANCE;
    public static final Near NEAR = Condition.NEAR;

    /** A matrix to give: its name, and its shape as expressions in the sizes. */
    public record Wanted(String name, Expr rows, Expr columns) {}

    public MatrixCheck {
        give = List.copyOf(give);
        answers = Map.copyOf(answers);
        conditions = List.copyOf(conditions);
        instead = List.copyOf(instead);
        if (give.isEmpty()) {
            throw new IllegalArgumentException("no matrix to give: name one under give, or declare a symbol unknown");
        }
        if (conditions.isEmpty()) {
            requireAll(names(give), answers.keySet());
        }
        if (!answers.keySet().containsAll(names(give)) && diagnosis.isEmpty()) {
            conditions.forEach(MatrixCheck::requireValue);
        }
    }

    private static Set<String> names(List<Wanted> give) {
        return give.stream().map(Wanted::name).collect(Collectors.toSet());
    }

    private static void requireAll(Set<String> names, Set<String> answered) {
        if (answered.isEmpty()) {
            throw new IllegalArgumentException("nothing to judge by: give answers or conditions");
        }
        names.stream().filter(name -> !answered.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("without conditions every matrix wants its answer, and " + name + " has none");
        });
    }

    private static void requireValue(Condition condition) {
        if (condition.claim() instanceof Condition.Has has && has.property() == Property.MINIMUM && !has.arguments().containsKey("value")) {
            throw new IllegalArgumentException("the least value to compare with is not known: give it as `value`, or give all `answers`");
        }
    }

    @Override
    public Verdict judge(Answer answer, Given given) {
        MatrixTyped typed = MatrixTyped.of(answer, shapes(given.values()));
        if (!typed.refusals().isEmpty()) {
            return Verdict.invalid(typed.refusals());
        }
        Trial trial = Trial.of(this, given, typed.matrices());
        return conditions.isEmpty() ? new EntriesVerdict(this, trial).verdict() : new ConditionsVerdict(this, trial).verdict();
    }

    /** The matrix, where it is only one. */
    @Override
    public Optional<SimpleMatrix> value(Answer answer, Given given) {
        MatrixTyped typed = MatrixTyped.of(answer, shapes(given.values()));
        return give.size() == 1 && typed.refusals().isEmpty() ? typed.matrices().values().stream().findFirst() : Optional.empty();
    }

    @Override
    public Working working(Answer answer, Given given) {
        MatrixTyped typed = MatrixTyped.of(answer, shapes(given.values()));
        return typed.refusals().isEmpty() ? MatrixWorking.of(this, Trial.of(this, given, typed.matrices())) : Working.NONE;
    }

    @Override
    public List<Input> inputs(Given given) {
        Map<String, Shape> shapes = shapes(given.values());
        return give.stream().map(Wanted::name)
                .map(name -> (Input) new Input.Matrix(input(name), TexName.tex(name), shapes.get(name).rows(), shapes.get(name).columns())).toList();
    }

    private String input(String name) {
        return give.size() == 1 ? Answer.ONLY : name;
    }

    /** The answers with as few digits as are judged right. */
    @Override
    public Answer solution(Given given) {
        if (!answers.keySet().containsAll(names(give))) {
            return new Answer(Map.of());
        }
        Map<String, SimpleMatrix> right = Trial.of(this, given, Map.of()).model();
        for (int figures = 4; figures < 15; figures += 2) {
            Answer written = written(right, figures);
            if (judge(written, given).outcome() == Outcome.CORRECT) {
                return written;
            }
        }
        return written(right, 17);
    }

    private Answer written(Map<String, SimpleMatrix> matrices, int figures) {
        return new Answer(matrices.entrySet().stream()
                .collect(Collectors.toMap(e -> input(e.getKey()), e -> MatrixFormat.PLAIN.write(e.getValue(), figures))));
    }

    /** The shapes of the matrices to give, in order. */
    private Map<String, Shape> shapes(Values values) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        give.forEach(wanted -> shapes.put(wanted.name(), definitions.shape(wanted, values.sizes())));
        return shapes;
    }
}
