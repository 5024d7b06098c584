package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Expressions in many notations, each with its verdict and the key of what is told. */
class ExpressionCheckTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "expression.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void anExpressionIsJudged(String question, String typed, String outcome, String key) {
        Verdict verdict = check(Question.named(question)).judge(Answer.of(typed == null ? "" : typed.replace("⏎", "\n")), Question.named(question).given());
        String told = key == null ? "" : key;
        assertThat(verdict.outcome()).as("%s", verdict).isEqualTo(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
        assertThat(verdict.feedback()).as("%s", verdict).extracting(Feedback::key).containsExactlyElementsOf(told.isEmpty() ? List.of() : List.of(told.split(" ")));
        assertThat(verdict.feedback()).extracting(Feedback::message).allMatch(message -> message.endsWith(".") || message.endsWith("?"), "ends like a sentence");
    }

    private static ExpressionCheck check(Question question) {
        Tolerance tolerance = question.all("tolerance").stream().findFirst().map(t -> Tolerance.relative(Double.parseDouble(t))).orElse(ExpressionCheck.TOLERANCE);
        return new ExpressionCheck(question.answer(), tolerance, !question.all("transpose").isEmpty(), question.restraint(), List.of());
    }
}
