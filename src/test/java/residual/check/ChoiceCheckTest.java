package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residual.check.ChoiceCheck.Credit;
import residual.check.ChoiceCheck.Option;

class ChoiceCheckTest {
    private static final List<Option> OPTIONS = List.of(
            new Option("decay", "weight decay", true, "It adds the gradient of the penalty."),
            new Option("dropout", "dropout", false, "It drops units at random."),
            new Option("sgd", "SGD", true, ""),
            new Option("norm", "layer norm", false, ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALL_OR_NOTHING    | decay sgd         | 1
            ALL_OR_NOTHING    | decay             | 0
            ALL_OR_NOTHING    | decay sgd norm    | 0
            PER_OPTION        | decay             | 0.75
            PER_OPTION        | decay sgd norm    | 0.75
            PER_OPTION        | dropout norm      | 0
            RIGHT_MINUS_WRONG | decay             | 0.5
            RIGHT_MINUS_WRONG | decay dropout     | 0
            RIGHT_MINUS_WRONG | decay sgd dropout | 0.5
            """)
    void eachRuleCountsInItsWay(Credit credit, String ticked, double score) {
        assertThat(judge(credit, ticked).score()).isEqualTo(score);
    }

    @Test
    void aWrongOptionIsAnsweredWithItsReason() {
        var feedback = judge(Credit.ALL_OR_NOTHING, "decay\ndropout").feedback();
        assertThat(feedback).extracting(Feedback::key).containsExactly("decay", "dropout", "missing-option");
        assertThat(feedback.get(1).message()).isEqualTo("**dropout**: It drops units at random.");
    }

    @Test
    void whatIsMissingIsNotGivenAway() {
        var feedback = judge(Credit.ALL_OR_NOTHING, "decay").feedback();
        assertThat(feedback.getLast().key()).isEqualTo("missing-option");
        assertThat(feedback.getLast().message()).doesNotContain("SGD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | empty
            '  '          | empty
            nothing       | unknown-option
            decay nothing | unknown-option
            """)
    void whatIsNoOptionCostsNothing(String ticked, String key) {
        var verdict = judge(Credit.PER_OPTION, ticked);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.feedback().getFirst().key()).isEqualTo(key);
    }

    @Test
    void twoTicksWhereOneIsWantedCostNothing() {
        var check = new ChoiceCheck(List.of(new Option("a", "two", true, ""), new Option("b", "three", false, "")), false, Credit.ALL_OR_NOTHING, true);
        assertThat(check.judge(Answer.of("a\nb"), Givens.plain()).outcome()).isEqualTo(Outcome.INVALID);
        assertThat(check.judge(Answer.of("two"), Givens.plain()).outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void theOrderIsTheStudentsOwnAndStaysTheSame() {
        var check = check(Credit.PER_OPTION);
        var orders = new HashSet<List<Input>>();
        for (int seed = 0; seed < 20; seed++) {
            var plain = Givens.plain();
            var given = new Given(plain.world(), plain.values(), plain.words(), seed);
            assertThat(check.inputs(given)).isEqualTo(check.inputs(given));
            orders.add(check.inputs(given));
        }
        assertThat(orders).hasSizeGreaterThan(5);
    }

    @Test
    void theSolutionIsRight() {
        var check = check(Credit.ALL_OR_NOTHING);
        assertThat(check.judge(check.solution(Givens.plain()), Givens.plain()).outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void aChoiceWithoutARightOptionIsTheAuthorsMistake() {
        assertThatThrownBy(() -> new ChoiceCheck(List.of(new Option("a", "x", false, ""), new Option("b", "y", false, "")), true,
                Credit.PER_OPTION, true)).hasMessageContaining("none of the options is right");
    }

    private static Verdict judge(Credit credit, String ticked) {
        return check(credit).judge(Answer.of(ticked), Givens.plain());
    }

    private static ChoiceCheck check(Credit credit) {
        return new ChoiceCheck(OPTIONS, true, credit, true);
    }
}
