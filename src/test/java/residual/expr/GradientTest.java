package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static residual.expr.Build.add;
import static residual.expr.Build.call;
import static residual.expr.Build.mul;
import static residual.expr.Build.num;
import static residual.expr.Build.sub;
import static residual.expr.Build.sym;
import static residual.expr.Build.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients, Jacobians and Hessians against central differences. */
class GradientTest {

    static Stream<Expr> functionsOfASquareMatrix() {
        Expr a = sym("A");
        Expr spd = add(mul(a, t(a)), new Expr.Eye(num(3)));
        return Stream.of(
                call(Fn.TR, mul(a, a, t(a))), call(Fn.DET, a), call(Fn.LOGDET, a), call(Fn.TR, mul(sym("B"), call(Fn.ADJ, a))),
                call(Fn.TR, mul(sym("B"), call(Fn.PINV, mul(t(sym("C")), a)), t(sym("C")))), call(Fn.NORM, a), call(Fn.NORM2, a), call(Fn.NORMNUC, a),
                call(Fn.NORM1, a), call(Fn.SUM, mul(call(Fn.DIAG, a), t(call(Fn.DIAG, sym("B"))))), mul(t(call(Fn.VEC, sym("B"))), call(Fn.VEC, a)),
                call(Fn.NORM, call(Fn.KRON, sym("B"), call(Fn.KRON, a, sym("B")))), call(Fn.INNER, sym("B"), call(Fn.SQRTM, spd)),
                call(Fn.INNER, sym("B"), call(Fn.EXPM, a)), call(Fn.INNER, sym("B"), call(Fn.POLAR, a)), call(Fn.INNER, sym("B"), call(Fn.EXP, a)),
                call(Fn.INNER, sym("B"), call(Fn.LOG, call(Fn.EXP, a))), call(Fn.SUM, call(Fn.SQRT, call(Fn.ABS, a))), call(Fn.INNER, sym("B"), call(Fn.SIN, call(Fn.COS, a))),
                call(Fn.INNER, sym("B"), call(Fn.TANH, a)), call(Fn.INNER, sym("B"), call(Fn.SIGMOID, a)), call(Fn.INNER, sym("B"), call(Fn.RELU, a)),
                call(Fn.INNER, sym("x"), call(Fn.SOFTMAX, mul(a, sym("x")))), call(Fn.INNER, sym("B"), call(Fn.SOFTMAXROWS, a)), call(Fn.LOGSUMEXP, a),
                call(Fn.INNER, sym("x"), call(Fn.EIGVALS, spd)), call(Fn.EIGMAX, spd), call(Fn.EIGMIN, spd), call(Fn.INNER, sym("x"), call(Fn.SVALS, a)),
                call(Fn.INNER, sym("x"), call(Fn.ROWSUM, a)), call(Fn.INNER, t(sym("x")), call(Fn.COLSUM, a)), call(Fn.MEAN, mul(a, a)),
                call(Fn.MAX, a), call(Fn.MIN, a), call(Fn.SUM, call(Fn.MAX, a, sym("B"))), call(Fn.SUM, call(Fn.MIN, a, sym("B"))),
                call(Fn.TR, new Expr.Pow(a, num(3))), call(Fn.INNER, sym("B"), new Expr.Pow(a, num(-2))), call(Fn.INNER, sym("B"), new Expr.Pow(spd, num(-0.5))),
                call(Fn.INNER, sym("B"), new Expr.Pow(spd, num(1.5))), call(Fn.SUM, new Expr.ElementPow(a, num(3))), new Expr.Pow(call(Fn.NORM, a), num(1.7)),
                new Expr.Pow(num(1.3), call(Fn.TR, a)), new Expr.Div(call(Fn.TR, a), call(Fn.NORM, a)), call(Fn.SUM, new Expr.ElementDiv(sym("B"), call(Fn.EXP, a))),
                call(Fn.INNER, sym("B"), new Expr.Inverse(a)), call(Fn.NORM, new Expr.Block(List.of(List.of(a, sym("B")), List.of(mul(a, a), a)))),
                call(Fn.SUM, new Expr.Slice(mul(a, a), new Expr.Range.At(num(2)), new Expr.Range.Span(num(1), num(2)))),
                new Expr.SumOver("i", num(1), num(3), mul(sym("i"), new Expr.Pow(call(Fn.TR, mul(a, new Expr.Slice(sym("B"), new Expr.Range.All(), new Expr.Range.At(sym("i"))), t(sym("x")))), num(2)))),
                new Expr.ProductOver("i", num(1), num(3), add(sym("i"), call(Fn.TR, mul(a, new Expr.Slice(sym("B"), new Expr.Range.All(), new Expr.Range.At(sym("i"))), t(sym("x")))))),
                call(Fn.INNER, sym("B"), new Expr.ProductOver("i", num(1), num(3), add(mul(sym("i"), a), mul(a, sym("B"))))), new Expr.ProductOver("i", num(2), num(1), call(Fn.TR, a)),
                call(Fn.NORM, new Expr.Grad(call(Fn.NORM, a), a)), call(Fn.NORM, new Expr.Grad(call(Fn.TR, new Expr.Pow(a, num(3))), a)), call(Fn.NORM, new Expr.Jac(mul(a, a, sym("x")), a)),
                call(Fn.NORM, new Expr.Hess(call(Fn.TR, mul(a, a, a)), a)), call(Fn.NORM, new Expr.Directional(mul(a, a), a, mul(a, sym("B")))),
                call(Fn.NORM, new Expr.Differential(mul(a, a))), call(Fn.SUM, new Expr.Hadamard(new Expr.Hadamard(a, a), sym("B"))),
                call(Fn.INNER, sym("B"), new Expr.Pow(spd, num(0.5))), call(Fn.TR, call(Fn.EXPM, mul(a, a))));
    }

    @ParameterizedTest
    @MethodSource("functionsOfASquareMatrix")
    void theGradientOfEveryFunctionAgreesWithCentralDifferences(Expr f) {
        agree(f, "A", values(7));
    }

    @ParameterizedTest
    @MethodSource("functionsOfASquareMatrix")
    void theDirectionalDerivativeAgreesWithTheGradient(Expr f) {
        Values v = values(11);
        double along = Evaluation.of(new Expr.Directional(f, sym("A"), sym("dA")), v).get(0);
        double dot = Evaluation.of(call(Fn.INNER, new Expr.Grad(f, sym("A")), sym("dA")), v).get(0);
        assertThat(along).isCloseTo(dot, org.assertj.core.data.Offset.offset(1e-8 * (1 + Math.abs(dot))));
    }

    @ParameterizedTest
    @MethodSource("functionsOfASquareMatrix")
    void theHessianAgreesWithDifferencesOfTheGradient(Expr f) {
        if (Trees.differentiates(f)) {
            return;
        }
        Values v = values(13);
        SimpleMatrix hessian = Evaluation.of(new Expr.Hess(f, sym("A")), v);
        double h = 1e-5;
        SimpleMatrix d = v.matrices().get("dA");
        SimpleMatrix up = Evaluation.of(call(Fn.VEC, new Expr.Grad(f, sym("A"))), v.with("A", v.matrices().get("A").plus(d.scale(h))));
        SimpleMatrix down = Evaluation.of(call(Fn.VEC, new Expr.Grad(f, sym("A"))), v.with("A", v.matrices().get("A").minus(d.scale(h))));
        SimpleMatrix difference = up.minus(down).divide(2 * h);
        SimpleMatrix exact = hessian.mult(Evaluation.of(call(Fn.VEC, sym("dA")), v));
        assertThat(exact.minus(difference).normF()).isLessThan(1e-5 * (1 + exact.normF()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void gradientsOfRandomTreesAgreeWithCentralDifferences(int seed) {
        agree(call(Fn.SUM, tree(new Random(seed), 4)), "A", values(seed));
    }

    private static Expr tree(Random random, int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? sym("A") : sym("B");
        }
        Expr l = tree(random, depth - 1);
        return switch (random.nextInt(12)) {
            case 0 -> add(l, tree(random, depth - 1));
            case 1 -> sub(l, tree(random, depth - 1));
            case 2 -> t(l);
            case 3 -> new Expr.Hadamard(l, tree(random, depth - 1));
            case 4 -> call(Fn.TANH, l);
            case 5 -> call(Fn.SIGMOID, l);
            case 6 -> mul(call(Fn.TR, l), tree(random, depth - 1));
            case 7 -> new Expr.Inverse(add(mul(l, t(l)), new Expr.Eye(num(3))));
            case 8 -> new Expr.Div(l, add(num(1), call(Fn.NORM, tree(random, depth - 1))));
            default -> mul(l, tree(random, depth - 1));
        };
    }

    private static void agree(Expr f, String variable, Values v) {
        SimpleMatrix exact = Evaluation.of(new Expr.Grad(f, sym(variable)), v);
        SimpleMatrix x = v.matrices().get(variable);
        double h = 1e-5;
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                double slope = (at(f, variable, v, i, j, h) - at(f, variable, v, i, j, -h)) / (2 * h);
                assertThat(exact.get(i, j)).as("entry %d,%d of the gradient of %s", i, j, Words.of(f)).isCloseTo(slope, org.assertj.core.data.Offset.offset(2e-6 * (1 + exact.normF())));
            }
        }
    }

    private static double at(Expr f, String variable, Values v, int i, int j, double h) {
        SimpleMatrix moved = v.matrices().get(variable).copy();
        moved.set(i, j, moved.get(i, j) + h);
        return Evaluation.of(f, v.with(variable, moved)).get(0);
    }

    private static Values values(int seed) {
        Random random = new Random(seed);
        Map<String, SimpleMatrix> all = new HashMap<>();
        for (String name : List.of("A", "B", "dA")) {
            all.put(name, random(random, 3, 3));
        }
        all.put("C", random(random, 3, 2));
        all.put("x", random(random, 3, 1));
        return new Values(Map.of("n", 3), all);
    }

    private static SimpleMatrix random(Random random, int rows, int columns) {
        DMatrixRMaj m = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < m.getNumElements(); i++) {
            m.data[i] = random.nextGaussian();
        }
        return SimpleMatrix.wrap(m);
    }
}
