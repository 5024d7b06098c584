package residual.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residual.expr.ExprException;

class JudgeTest {
    private final World plain = Worlds.of("m=5 n=4 k=2", "A: n x n", "B: n x n", "S: n x n symmetric", "X: m x n", "Q: m x k orthonormal-columns", "x: n x 1");

    @ParameterizedTest
    @ValueSource(strings = {"(A B)' = B' A'", "tr(A B) = tr(B A)", "S' = S", "Q' Q = I", "A A^-1 = I", "grad(x' A x, x) = (A + A') x", "norm(X)^2 = tr(X' X)", "x' A' A x >= 0",
        "X' X ⪰ 0", "A - A = 0"})
    void trueStatementsHold(String statement) {
        assertThat(Worlds.judge(statement, plain)).isInstanceOf(Truth.Holds.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B = B A", "A' = A", "Q Q' = I", "grad(x' A x, x) = 2 A x", "x' A x >= 0", "norm(X) = tr(X' X)", "A ⪰ 0"})
    void falseStatementsFail(String statement) {
        assertThat(Worlds.judge(statement, plain)).isInstanceOf(Truth.Fails.class);
    }

    @Test
    void aStatementWithoutShapeIsInvalid() {
        assertThat(Worlds.judge("X A = A X'", plain)).isInstanceOfSatisfying(Truth.Invalid.class, i -> assertThat(i.fault().kind()).isEqualTo(ExprException.Kind.SHAPE));
    }

    @Test
    void theInverseOfAMatrixWithoutFullRankIsUndefined() {
        assertThat(Worlds.judge("(X X')^-1 X X' = I", plain))
                .isInstanceOfSatisfying(Truth.Invalid.class, i -> assertThat(i.fault().kind()).isEqualTo(ExprException.Kind.UNDEFINED));
    }

    @Test
    void cayleyAndHamiltonAreNotMistakenForALaw() {
        World two = Worlds.of("n=2", "A: n x n");
        assertThat(Worlds.judge("A^2 - tr(A) A + det(A) I = 0", two)).isInstanceOf(Truth.Fails.class);
    }

    @Test
    void factsAreMadeToHoldBySolving() {
        World world = Worlds.assume(Worlds.of("m=5 k=2", "C: m x m symmetric", "W: m x k", "L: k x k diagonal"), "orth: W' W = I", "eigen: C W = W L");
        assertThat(Worlds.judge("W' C W = L", world)).isInstanceOf(Truth.Holds.class);
        assertThat(Worlds.judge("C W W' = C", world)).isInstanceOf(Truth.Fails.class);
    }
}
