package residual.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers tell of a topic, against values worked out by hand from the model's four probabilities (0.25, 0.12, 0.2, 0.1). */
class MasteryTest {
    @Test
    void beforeAnyAnswerItIsTheShareWhoKnowTheTopicAnyway() {
        assertThat(Mastery.after(List.of())).isEqualTo(0.25);
    }

    @Test
    void aRightAnswerRaisesAndAWrongOneLowersByTheRuleOfBayes() {
        double right = 0.25 * 0.9 / (0.25 * 0.9 + 0.75 * 0.2);
        double wrong = 0.25 * 0.1 / (0.25 * 0.1 + 0.75 * 0.8);
        assertThat(Mastery.after(List.of(1.0))).isCloseTo(right + (1 - right) * 0.12, within(1e-12));
        assertThat(Mastery.after(List.of(0.0))).isCloseTo(wrong + (1 - wrong) * 0.12, within(1e-12));
    }

    @Test
    void halfAnAnswerIsBetweenTheTwo() {
        assertThat(Mastery.after(List.of(0.5))).isBetween(Mastery.after(List.of(0.0)), Mastery.after(List.of(1.0)));
    }

    @Test
    void manyAnswersNeverMakeItCertainEitherWay() {
        assertThat(Mastery.after(Collections.nCopies(500, 1.0))).isGreaterThan(0.99).isLessThanOrEqualTo(1);
        assertThat(Mastery.after(Collections.nCopies(500, 0.0))).isBetween(0.12, 0.25);
    }
}
