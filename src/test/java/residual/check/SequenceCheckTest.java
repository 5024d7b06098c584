package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.check.SequenceCheck.Decoder;
import residual.check.SequenceCheck.Listed;
import residual.check.SequenceCheck.Mode;

class SequenceCheckTest {
    private static final Given GIVEN = Givens.words(Map.of(
            "pair.source", List.of("veo", "un", "perro"),
            "pair.target", List.of("I", "see", "a", "dog"),
            "pair.output", List.of("I", "saw", "a", "dog")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRAINING   | <sos> I see a dog      | CORRECT   | right
            TRAINING   | <sos> I saw a dog      | INCORRECT | free-running
            EVALUATION | <sos> I saw a dog      | CORRECT   | right
            EVALUATION | <sos> I see a dog      | INCORRECT | teacher-forcing
            TRAINING   | I see a dog <eos>      | INCORRECT | shifted
            TRAINING   | I saw a dog <eos>      | INCORRECT | shifted
            EVALUATION | I saw a dog <eos>      | INCORRECT | shifted
            TRAINING   | dog I see a dog        | INCORRECT | missing-start
            TRAINING   | <sos> I see a <eos>    | INCORRECT | stray-end
            TRAINING   | <sos> veo un perro <eos> | INCORRECT | source-sentence
            TRAINING   | <sos> I see dog a      | INCORRECT | wrong-order
            TRAINING   | <sos> I see a see      | INCORRECT | one-word-wrong
            TRAINING   | <sos> see see a see    | INCORRECT | wrong-tokens
            TRAINING   | <SOS>, i, SEE, a, dog  | CORRECT   | right
            TRAINING   | <s> I see a dog        | CORRECT   | right
            TRAINING   | [BOS] I see a dog      | CORRECT   | right
            TRAINING   | sos I see a dog        | CORRECT   | right
            TRAINING   | <sos> I se a dog       | INVALID   | unknown-token
            TRAINING   | <sos> I see a cat      | INVALID   | unknown-token
            TRAINING   | <sos> I see a          | INVALID   | slot-count
            TRAINING   | ''                     | INVALID   | empty
            """)
    void eachConfusionIsNamed(Mode mode, String answer, Outcome outcome, String key) {
        var verdict = check(mode).judge(Answer.of(answer), GIVEN);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.feedback().getFirst().key()).isEqualTo(key);
    }

    @Test
    void theSentenceAboutFreeRunningShowsTheWord() {
        var feedback = check(Mode.TRAINING).judge(Answer.of("<sos>\nI\nsaw\na\ndog"), GIVEN).feedback().getFirst();
        assertThat(feedback.message()).contains("model's own output").contains("`saw`").contains("$w_{3}$");
        assertThat(feedback.place()).isEqualTo("w3");
    }

    @Test
    void aShiftOfTheOtherModeIsBothTold() {
        assertThat(check(Mode.TRAINING).judge(Answer.of("I saw a dog <eos>"), GIVEN).feedback()).extracting(Feedback::key)
                .containsExactly("shifted", "free-running");
    }

    @Test
    void anEmptySlotIsNamedAndCostsNothing() {
        var verdict = check(Mode.TRAINING).judge(Answer.of("<sos>\nI\n\na\ndog"), GIVEN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.feedback().getFirst().message()).contains("$w_{3}$");
    }

    @Test
    void aSlipOfTheFingerIsAskedBack() {
        assertThat(check(Mode.TRAINING).judge(Answer.of("<sos> I se a dog"), GIVEN).feedback().getFirst().message()).contains("did you mean");
    }

    @Test
    void theSolutionIsRightInBothModes() {
        for (Mode mode : Mode.values()) {
            assertThat(check(mode).judge(check(mode).solution(GIVEN), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
        }
    }

    @Test
    void theBankOffersAllWordsInAlphabeticalOrder() {
        assertThat(check(Mode.TRAINING).inputs(GIVEN)).containsExactly(new Input.Slots("answer", 5,
                List.of("<eos>", "<sos>", "I", "a", "dog", "perro", "saw", "see", "un", "veo")));
    }

    @Test
    void listedTokensAreJudgedByPlace() {
        var check = new SequenceCheck(new Listed(new Tokens(List.of("forward", "loss", "backward", "step"))), 0, Tokens.NONE);
        assertThat(check.judge(Answer.of("forward loss backward step"), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(check.judge(Answer.of("forward loss step backward"), GIVEN).feedback().getFirst().key()).isEqualTo("wrong-order");
        assertThat(check.judge(Answer.of("forward loss sum step"), GIVEN).feedback().getFirst().key()).isEqualTo("one-word-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0", "\u202Edog a", "(((((", "<sos> I see a dog <eos> <eos>", "NaN 1e308 ∞ x y"})
    void whateverIsTypedGetsAVerdict(String typed) {
        assertThat(check(Mode.TRAINING).judge(Answer.of(typed), GIVEN).outcome()).isEqualTo(Outcome.INVALID);
        assertThat(check(Mode.TRAINING).judge(Answer.of(typed.repeat(100_000)), GIVEN).feedback().getFirst().key()).isEqualTo("too-long");
    }

    private static SequenceCheck check(Mode mode) {
        return new SequenceCheck(new Decoder(mode, drawn("target"), drawn("output"), drawn("source"), "<sos>", "<eos>"), 5, Tokens.NONE);
    }

    private static Tokens drawn(String name) {
        return new Tokens(List.of("{{pair." + name + "}}"));
    }
}
