package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residual.expr.Place;

/** How typed text is echoed before it is judged. */
class EchoTest {
    private static final Input NUMBER = new Input.Number("answer", List.of());
    private static final Input MATRIX = new Input.Matrix("W1", "W_{1}", 2, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1/2|0.5", "297 s|297\\;\\text{s}", "50 %|50\\;\\text{\\%}", "3e-7|3 \\times 10^{-7}", "12 m/s²|12\\;\\text{m/s²}"})
    void aNumberIsEchoedWithItsUnit(String typed, String tex) {
        assertThat(Echo.of(NUMBER, typed)).isEqualTo(new Echo(tex, List.of(), "", Place.NONE));
    }

    @Test
    void aMatrixIsEchoedInCells() {
        assertThat(Echo.of(MATRIX, "W1 = [1 -1/4; 0 1e-3]").cells()).isEqualTo(List.of(List.of("1", "-0.25"), List.of("0", "0.001")));
    }

    @Test
    void ofSeveralMatricesInOneBoxTheOneOfThatNameIsMeant() {
        assertThat(Echo.of(MATRIX, "W2 = [5 6; 7 8]\nW1 = [1 2; 3 4]").cells()).isEqualTo(List.of(List.of("1", "2"), List.of("3", "4")));
    }

    @Test
    void anotherShapeIsToldInWords() {
        Echo echo = Echo.of(MATRIX, "1 2 3\n4 5 6");
        assertThat(echo.cells()).isEmpty();
        assertThat(echo.trouble()).startsWith("$W_{1}$ is a matrix of 2 rows and 3 columns");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() {
        Echo echo = Echo.of(MATRIX, "1 2\n3 x");
        assertThat(echo.trouble()).contains("x").endsWith(".");
        assertThat(echo.place()).isEqualTo(new Place(6, 7));
    }

    @Test
    void anEntryThatIsStillMissingIsAskedFor() {
        assertThat(Echo.of(MATRIX, "1 ?\n3 4").trouble()).contains("Row 1, entry 2", "still missing");
    }

    @Test
    void blankTextHasNoEcho() {
        assertThat(Echo.of(NUMBER, "  ")).isEqualTo(new Echo("", List.of(), "", Place.NONE));
    }
}
