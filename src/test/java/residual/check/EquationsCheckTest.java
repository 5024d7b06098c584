package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Conditions in many notations, each with what share of the points it earns (or invalid, undecided) and the keys of what is told. */
class EquationsCheckTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "equations.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void conditionsAreJudged(String question, String typed, String score, String keys) {
        Question asked = Question.named(question);
        Verdict verdict = new EquationsCheck(asked.answers(), asked.restraint(), List.of()).judge(Answer.of(typed == null ? "" : typed.replace("⏎", "\n")), asked.given());
        if (score.equals("invalid") || score.equals("undecided")) {
            assertThat(verdict.outcome().word()).as("%s", verdict).isEqualTo(score);
        } else {
            assertThat(verdict.outcome()).as("%s", verdict).isEqualTo(Outcome.ofScore(Double.parseDouble(score)));
            assertThat(verdict.score()).as("%s", verdict).isEqualTo(Double.parseDouble(score), within(1e-9));
        }
        assertThat(verdict.feedback()).as("%s", verdict).extracting(Feedback::key).containsExactlyElementsOf(keys == null ? List.of() : List.of(keys.split(" ")));
        assertThat(verdict.feedback()).extracting(Feedback::message).allMatch(message -> message.endsWith(".") || message.endsWith("?"), "ends like a sentence");
    }
}
