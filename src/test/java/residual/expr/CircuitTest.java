package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A circuit has the value and the Jacobian that evaluation has, wherever it is asked. */
class CircuitTest {
    private static final Vocabulary NAMES = new Vocabulary(Set.of("A", "B", "X", "c", "x"), Set.of("n", "m"), Map.of("A", Form.MATRIX, "B", Form.MATRIX, "X", Form.MATRIX, "c", Form.SCALAR, "x", Form.COLUMN));

    private static Map<String, SimpleMatrix> drawn(int seed) {
        Random random = new Random(seed);
        return new HashMap<>(Map.of("A", SimpleMatrix.random_DDRM(3, 3, -1, 1, random), "B", SimpleMatrix.random_DDRM(3, 3, -1, 1, random),
                "X", SimpleMatrix.random_DDRM(3, 2, -1, 1, random), "c", SimpleMatrix.random_DDRM(1, 1, 0.5, 1, random), "x", SimpleMatrix.random_DDRM(3, 1, -1, 1, random)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "-A", "A B - B A", "A X + c X", "X' A X", "A A' - c I", "A .* B .* A", "x' A x", "c x' x", "X c - 2 B X", "A^-1 B", "tr(A B) A", "A^3", "exp(c) A", "(A + A')(B - A)", "X' X"})
    void itsValueAndJacobianAreThoseOfEvaluation(String text) {
        Map<String, SimpleMatrix> fixed = drawn(1);
        Values values = new Values(Map.of("n", 3, "m", 2), fixed);
        Expr e = Shapes.resolve(Reading.of(text, NAMES).expression(), values);
        Map<String, SimpleMatrix> free = new HashMap<>(Map.of("A", fixed.get("A"), "c", fixed.get("c"), "X", fixed.get("X")));
        Circuit circuit = Circuit.of(e, values, free);
        for (int seed = 2; seed < 5; seed++) {
            Map<String, SimpleMatrix> there = new HashMap<>(drawn(seed));
            there.keySet().retainAll(free.keySet());
            compare(circuit, e, values.with(there), there);
        }
    }

    private static void compare(Circuit circuit, Expr e, Values values, Map<String, SimpleMatrix> there) {
        Map<String, double[]> numbers = new HashMap<>();
        there.forEach((name, m) -> numbers.put(name, m.getDDRM().data));
        SimpleMatrix value = Evaluation.of(e, values);
        assertThat(circuit.value(numbers)).containsExactly(value.getDDRM().data, within(1e-12));
        double[] slopes = circuit.slopes();
        int width = circuit.entries() == 0 ? 0 : slopes.length / circuit.entries();
        int column = 0;
        for (String name : circuit.moving()) {
            SimpleMatrix x = there.get(name);
            SimpleMatrix jacobian = Evaluation.of(new Expr.Jac(e, new Expr.Sym(name)), values);
            for (int r = 0; r < value.getNumElements(); r++) {
                for (int k = 0; k < x.getNumElements(); k++) {
                    int byColumns = k % x.getNumCols() * x.getNumRows() + k / x.getNumCols();
                    int row = r % value.getNumCols() * value.getNumRows() + r / value.getNumCols();
                    assertThat(slopes[r * width + column + k]).isCloseTo(jacobian.get(row, byColumns), within(1e-11));
                }
            }
            column += x.getNumElements();
        }
    }

    @Test
    void whatIsNotFiniteIsSaid() {
        Values values = new Values(Map.of(), Map.of("c", SimpleMatrix.filled(1, 1, 1)));
        Circuit circuit = Circuit.of(new Expr.Mul(new Expr.Sym("c"), new Expr.Sym("c")), values, values.matrices());
        assertThatThrownBy(() -> circuit.value(Map.of("c", new double[] {1e200}))).isInstanceOf(ExprException.class).hasMessageContaining("infinite");
    }
}
