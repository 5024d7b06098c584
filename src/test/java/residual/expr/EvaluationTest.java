package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residual.expr.Build.call;
import static residual.expr.Build.eye;
import static residual.expr.Build.mul;
import static residual.expr.Build.num;
import static residual.expr.Build.sub;
import static residual.expr.Build.sym;
import static residual.expr.Build.t;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Values VALUES = new Values(Map.of("n", 2, "huge", 100_000), Map.of(
            "A", new SimpleMatrix(new double[][] {{2, 1}, {0, 3}}), "S", new SimpleMatrix(new double[][] {{1, 2}, {2, 4}}),
            "x", new SimpleMatrix(new double[][] {{1}, {2}}), "c", new SimpleMatrix(new double[][] {{3}}),
            "N", new SimpleMatrix(new double[][] {{Double.NaN, 0}, {0, 1}})));

    @Test
    void aGradientOfASquaredNormIsTwiceTheArgument() {
        assertThat(Evaluation.of(new Expr.Grad(new Expr.Pow(call(Fn.NORM, sym("x")), num(2)), sym("x")), VALUES).get(1)).isEqualTo(4);
    }

    @Test
    void theGradientOfAColumnIsItsJacobian() {
        SimpleMatrix jacobian = Evaluation.of(new Expr.Grad(mul(sym("A"), sym("x")), sym("x")), VALUES);
        assertThat(jacobian.isIdentical(VALUES.matrices().get("A"), 0)).isTrue();
    }

    @Test
    void eigenvaluesComeLargestFirst() {
        SimpleMatrix values = Evaluation.of(call(Fn.EIGVALS, mul(t(sym("A")), sym("A"))), VALUES);
        assertThat(values.get(0)).isGreaterThan(values.get(1));
    }

    @Test
    void notANumberNeverPasses() {
        assertUndefined(call(Fn.NORM, sym("N")), "not a number");
    }

    @Test
    void aSingularInverseIsUndefined() {
        assertUndefined(new Expr.Inverse(sym("S")), "singular");
    }

    @Test
    void anInverseThatIsOnlyRoundingIsUndefined() {
        assertUndefined(new Expr.Inverse(sub(mul(num(0.1), sym("S")), mul(new Expr.Div(num(1), num(10)), sym("S")))), "singular");
    }

    @Test
    void divisionByZeroIsUndefined() {
        assertUndefined(new Expr.Div(sym("c"), sub(sym("c"), num(3))), "divides by zero");
    }

    @Test
    void theGradientOfANormAtZeroIsUndefined() {
        assertUndefined(new Expr.Grad(call(Fn.NORM, sub(sym("x"), mul(eye(), sym("x")))), sym("x")), "divides by zero");
    }

    @Test
    void aPowerThatOverflowsIsUndefined() {
        assertUndefined(new Expr.Pow(sym("A"), num(999)), "infinite");
    }

    @Test
    void aHugeIdentityIsRefused() {
        assertThatThrownBy(() -> Evaluation.of(call(Fn.TR, new Expr.Eye(sym("huge"))), VALUES)).hasMessageContaining("100000×100000");
    }

    @Test
    void aHugeKroneckerProductIsRefused() {
        Expr big = new Expr.Ones(num(400), num(400));
        assertThatThrownBy(() -> Evaluation.of(call(Fn.NORM, call(Fn.KRON, big, big)), VALUES)).hasMessageContaining("250000");
    }

    @Test
    void aLongProductIsRefusedInWords() {
        Expr deep = sym("A");
        for (int i = 0; i < 20_000; i++) {
            deep = mul(deep, sym("A"));
        }
        Expr product = deep;
        assertThatThrownBy(() -> Evaluation.of(product, VALUES)).isInstanceOf(ExprException.class).hasMessageContaining("nested");
    }

    @Test
    void tooMuchWorkIsRefused() {
        Expr big = new Expr.Ones(num(500), num(500));
        assertThatThrownBy(() -> Evaluation.of(call(Fn.NORM, mul(big, big)), VALUES)).hasMessageContaining("million multiplications");
    }

    @Test
    void aReferenceOfZeroIsJudgedByTheTermsThatCancel() {
        Expr cancels = sub(mul(num(0.1), sym("x")), mul(new Expr.Div(num(1), num(10)), sym("x")));
        var residual = Residuals.of(sub(mul(num(3), cancels), mul(num(0.3), sub(sym("x"), sym("x")))), num(0), VALUES);
        assertThat(residual.relative()).isLessThan(1e-12);
        assertThat(residual.vanishes()).isTrue();
    }

    @Test
    void aDifferentialInWhichNothingMovesIsToldApartFromWhatHasNoValue() {
        assertUndefined(new Expr.Differential(sym("x")), "needs the differential");
        assertThatThrownBy(() -> Evaluation.of(new Expr.Differential(sym("x")), VALUES)).isInstanceOf(MissingDifferentialException.class);
    }

    private static void assertUndefined(Expr e, String sentence) {
        assertThatThrownBy(() -> Evaluation.of(e, VALUES)).isInstanceOfSatisfying(ExprException.class,
                x -> assertThat(x.kind()).isEqualTo(ExprException.Kind.UNDEFINED)).hasMessageContaining(sentence);
    }
}
