package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The formula for the minimum of a linear autoencoder with a penalty, against numbers of a descent to convergence. */
class ExplorerTest {
    private static final Explorer EXPLORER = new Explorer(List.of(), List.of(4.0, 2.5, 1.2), 3);

    @Test
    void singularValuesAreThoseOfADescentToConvergence() {
        assertThat(EXPLORER.singularValues(0.01)).usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : 1, Double.class).containsExactly(0.9987, 0.9980, 0.9958);
        assertThat(EXPLORER.singularValues(0.5)).usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : 1, Double.class).containsExactly(0.9354, 0.8944, 0.7638);
    }

    @Test
    void aComponentWeakerThanThePenaltyIsSwitchedOff() {
        assertThat(EXPLORER.singularValues(1.5).getLast()).isZero();
        assertThat(EXPLORER.leastLoss(1.5)).isCloseTo(3 - 2.25 / 4 + 3 - 2.25 / 2.5 + 1.2, within(1e-12));
        assertThat(EXPLORER.leastLoss(100)).isCloseTo(7.7, within(1e-12));
    }

    @Test
    void aCodeThatIsLargerThanTheDataIsTheAuthorsMistake() {
        assertThatThrownBy(() -> new Explorer(List.of(), List.of(1.0), 2)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 to 1 numbers, not 2");
    }
}
