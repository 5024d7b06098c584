package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residual.expr.Expr;
import residual.expr.Place;
import residual.expr.Values;
import residual.world.Structure;
import residual.world.World;

/** How typed text is echoed before it is judged. */
class EchoTest {
    private static final Given GIVEN = autoencoder();
    private static final Input FORMULAS = new Input.Formulas("answer", 2, List.of());
    private static final Input NUMBER = new Input.Number("answer", List.of());
    private static final Input MATRIX = new Input.Matrix("W1", "W_{1}", 2, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1/2|0.5", "297 s|297\\;\\text{s}", "50 %|50\\;\\text{\\%}", "3e-7|3 \\times 10^{-7}", "12 m/s²|12\\;\\text{m/s²}"})
    void aNumberIsEchoedWithItsUnit(String typed, String tex) {
        assertThat(Echo.of(NUMBER, typed, GIVEN)).isEqualTo(new Echo(tex, "", List.of(), List.of(), "", Place.NONE));
    }

    @Test
    void aMatrixIsEchoedInCells() {
        assertThat(Echo.of(MATRIX, "W1 = [1 -1/4; 0 1e-3]", GIVEN).cells()).isEqualTo(List.of(List.of("1", "-0.25"), List.of("0", "0.001")));
    }

    @Test
    void ofSeveralMatricesInOneBoxTheOneOfThatNameIsMeant() {
        assertThat(Echo.of(MATRIX, "W2 = [5 6; 7 8]\nW1 = [1 2; 3 4]", GIVEN).cells()).isEqualTo(List.of(List.of("1", "2"), List.of("3", "4")));
    }

    @Test
    void anotherShapeIsToldInWords() {
        Echo echo = Echo.of(MATRIX, "1 2 3\n4 5 6", GIVEN);
        assertThat(echo.cells()).isEmpty();
        assertThat(echo.trouble()).startsWith("$W_{1}$ is a matrix of 2 rows and 3 columns");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() {
        Echo echo = Echo.of(MATRIX, "1 2\n3 x", GIVEN);
        assertThat(echo.trouble()).contains("x").endsWith(".");
        assertThat(echo.place()).isEqualTo(new Place(6, 7));
    }

    @Test
    void anEntryThatIsStillMissingIsAskedFor() {
        assertThat(Echo.of(MATRIX, "1 ?\n3 4", GIVEN).trouble()).contains("Row 1, entry 2", "still missing");
    }

    @Test
    void aFormulaIsEchoedInMathematicsWithTheShapesOfItsNames() {
        Echo echo = Echo.of(FORMULAS, "W2.T @ (W2 @ W1 - np.eye(m)) @ X @ X.T", GIVEN);
        assertThat(echo.trouble()).isEmpty();
        assertThat(echo.tex()).contains("W_{2}^{\\top}", "X X^{\\top}");
        assertThat(echo.shape()).isEqualTo("k \\times m");
        assertThat(echo.names()).extracting(Legend.Entry::name, Legend.Entry::shape)
                .containsExactly(tuple("X", "m \\times n"), tuple("W1", "k \\times m"), tuple("W2", "m \\times k"), tuple("m", ""));
    }

    @Test
    void severalConditionsStandBelowEachOther() {
        Echo echo = Echo.of(FORMULAS, "W2'(W2 W1 - I) X X' = 0\n(W2 W1 - I) X X' W1' = 0", GIVEN);
        assertThat(echo.trouble()).isEmpty();
        assertThat(echo.tex()).startsWith("\\begin{gathered}").contains(" \\\\ ");
        assertThat(echo.shape()).isEmpty();
    }

    @Test
    void shapesThatDoNotFitAreToldWithTheirPlace() {
        Echo echo = Echo.of(FORMULAS, "W2 W1 - X X' W1", GIVEN);
        assertThat(echo.tex()).isNotEmpty();
        assertThat(echo.trouble()).contains("k×m", "m×m");
        assertThat("W2 W1 - X X' W1".substring(echo.place().start(), echo.place().end())).isEqualTo("X X' W1");
    }

    @Test
    void aNameThatIsNotDeclaredIsToldWithItsPlace() {
        Echo echo = Echo.of(FORMULAS, "W3 X", GIVEN);
        assertThat(echo.trouble()).contains("W3");
        assertThat(echo.place()).isEqualTo(new Place(0, 2));
    }

    @Test
    void whatIsDefinedByTheUnknownsHasItsShapeToo() {
        assertThat(Echo.of(FORMULAS, "L", GIVEN).names()).containsExactly(new Legend.Entry("L", "L", ""));
    }

    private static Given autoencoder() {
        Expr m = new Expr.Sym("m");
        Expr n = new Expr.Sym("n");
        Expr k = new Expr.Sym("k");
        var world = new World(Map.of("m", 5, "n", 8, "k", 2),
                List.of(new World.Symbol("X", m, n, Structure.GENERAL, false), new World.Symbol("W1", k, m, Structure.GENERAL, true), new World.Symbol("W2", m, k, Structure.GENERAL, true)),
                List.of(new World.Definition(List.of("L"), "norm(X - W2 W1 X)^2")), List.of());
        return new Given(world, new Values(world.sizes(), Map.of("X", new SimpleMatrix(5, 8))), Map.of(), 7);
    }

    @Test
    void blankTextHasNoEcho() {
        assertThat(Echo.of(NUMBER, "  ", GIVEN)).isEqualTo(new Echo("", "", List.of(), List.of(), "", Place.NONE));
    }
}
