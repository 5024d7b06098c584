package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import residual.check.Condition.UpTo;
import residual.expr.Expr;
import residual.expr.Reading;
import residual.expr.Values;
import residual.expr.Vocabulary;

/** Named properties and equations, each with an answer that has it and ways to miss it; {@code C = diag(4, 2, 1)}, {@code R} of rank 2, {@code Q} of orthonormal columns. */
class MatrixPropertiesTest {
    private static final Map<String, SimpleMatrix> SYMBOLS = Map.of(
            "C", new SimpleMatrix(new double[][] {{4, 0, 0}, {0, 2, 0}, {0, 0, 1}}),
            "B", new SimpleMatrix(new double[][] {{2, 1}, {1, 1}}),
            "R", new SimpleMatrix(new double[][] {{1, 0, 1}, {0, 1, 1}, {0, 0, 0}}),
            "Q", new SimpleMatrix(new double[][] {{1, 0}, {0, 1}, {0, 0}}),
            "v", new SimpleMatrix(new double[][] {{1}, {2}}));
    private static final Given GIVEN = Givens.of(new Values(Map.of("n", 3), SYMBOLS), Map.of());
    private static final Vocabulary NAMES = new Vocabulary(Set.of("C", "B", "R", "Q", "v", "W", "f"), Set.of("n"));

    @ParameterizedTest
    @CsvFileSource(resources = "properties.csv", delimiter = '|', numLinesToSkip = 1)
    void aPropertyHoldsOrSaysWhatFails(String property, String typed, Outcome outcome, String told) {
        Verdict verdict = check(condition(property), typed).judge(Answer.of(typed), GIVEN);
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(outcome);
        String all = verdict.feedback().stream().map(f -> f.key() + ": " + f.message()).collect(Collectors.joining(" "));
        assertThat(all).contains(told == null ? "" : told);
        assertThat(verdict.feedback()).extracting(Feedback::message).allMatch(message -> message.endsWith("."));
        assertThat(verdict.feedback().isEmpty()).isEqualTo(outcome == Outcome.CORRECT);
    }

    @Test
    void everyPropertyHasACaseThatHoldsAndOneThatFails() throws Exception {
        String cases = new String(MatrixPropertiesTest.class.getResourceAsStream("properties.csv").readAllBytes());
        for (Property property : Property.values()) {
            List<String> lines = cases.lines().filter(line -> line.startsWith(property.key() + " ") || line.startsWith(property.key() + ":")).toList();
            assertThat(lines).as(property.key()).anyMatch(line -> line.contains("CORRECT ") && !line.contains("INCORRECT")).anyMatch(line -> line.contains("INCORRECT"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1 0; 0 1] | 1
            [1 0; 0 2] | 0.25
            [2 0; 0 2] | 0.25
            [1 2; 3 4] | 0
            """)
    void pointsArePerConditionAndDependentOnesWait(String typed, double score) {
        var first = condition("diagonal: W", "first", 1, List.of());
        var second = condition("W = I", "second", 2, List.of("first"));
        var third = condition("W' W = I", "third", 1, List.of("second"));
        var check = new MatrixCheck(List.of(new MatrixCheck.Wanted("W", new Expr.Num(2), new Expr.Num(2))), Map.of(), List.of(first, second, third), MatrixCheck.TOLERANCE,
                MatrixCheck.NEAR, List.of(), Optional.empty(), Definitions.none());
        Verdict verdict = check.judge(Answer.of(typed), GIVEN);
        assertThat(verdict.score()).isEqualTo(score);
        assertThat(verdict.feedback()).hasSize(score == 1 ? 0 : 1);
    }

    private static MatrixCheck check(Condition condition, String typed) {
        SimpleMatrix shape = MatrixText.one(typed, Optional.empty());
        var wanted = new MatrixCheck.Wanted("W", new Expr.Num(shape.getNumRows()), new Expr.Num(shape.getNumCols()));
        return new MatrixCheck(List.of(wanted), Map.of(), List.of(condition), MatrixCheck.TOLERANCE, MatrixCheck.NEAR, List.of(), Optional.empty(),
                Definitions.of(Map.of("f", formula("norm(W - B)^2"))));
    }

    private static Condition condition(String text) {
        return condition(text, "key", 1, List.of());
    }

    /** As in a file: {@code equal: W; to: B; up-to: sign}, or equations. */
    private static Condition condition(String text, String key, double points, List<String> after) {
        Map<String, String> fields = new HashMap<>();
        Optional<Property> property = Arrays.stream(Property.values()).filter(p -> text.startsWith(p.key() + ":")).findFirst();
        if (property.isEmpty()) {
            return new Condition(key, new Condition.Holds(Reading.of(text, NAMES).statements()), points, Condition.TOLERANCE, Condition.NEAR, "", after);
        }
        Arrays.stream(text.split(";")).map(field -> field.split(":")).forEach(field -> fields.put(field[0].strip(), field[1].strip()));
        Set<UpTo> upTo = Arrays.stream(fields.getOrDefault("up-to", "").split(" ")).filter(word -> !word.isEmpty()).map(word -> UpTo.valueOf(word.toUpperCase())).collect(Collectors.toSet());
        Expr subject = formula(fields.remove(property.get().key()));
        fields.remove("up-to");
        Map<String, Expr> arguments = fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> formula(e.getValue())));
        return new Condition(key, new Condition.Has(property.get(), subject, arguments, upTo), points, Condition.TOLERANCE, Condition.NEAR, "", after);
    }

    private static Expr formula(String text) {
        return Reading.of(text, NAMES).expression();
    }
}
