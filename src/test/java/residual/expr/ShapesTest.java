package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residual.expr.Build.add;
import static residual.expr.Build.eye;
import static residual.expr.Build.mul;
import static residual.expr.Build.num;
import static residual.expr.Build.sub;
import static residual.expr.Build.sym;
import static residual.expr.Build.t;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final Map<String, Integer> SIZES = Map.of("m", 5, "n", 8, "k", 2);
    private static final Map<String, Shape> SYMBOLS = Map.of("X", new Shape(5, 8), "W1", new Shape(2, 5), "W2", new Shape(5, 2),
            "x", new Shape(5, 1), "lambda", Shape.SCALAR, "A", new Shape(5, 5), "B", new Shape(8, 5));

    @Test
    void anIdentityTakesItsSizeFromTheSum() {
        Expr e = mul(t(sym("W2")), sub(mul(sym("W2"), sym("W1")), eye()), sym("X"), t(sym("X")));
        assertThat(Shapes.of(e, SYMBOLS, SIZES)).isEqualTo(new Shape(2, 5));
        assertThat(Shapes.resolve(e, SYMBOLS, SIZES).toString()).contains("Eye[size=Num[value=5.0]]");
    }

    @Test
    void aZeroBlockTakesItsWidthFromTheWidthOfTheRow() {
        Expr block = new Expr.Block(List.of(List.of(new Expr.Eye(sym("k")), num(0))));
        var s = new Statement(List.of(sym("W1"), block), List.of(Relation.EQUAL), false);
        Expr resolved = Shapes.resolve(s, SYMBOLS, SIZES).terms().get(1);
        assertThat(resolved).isEqualTo(new Expr.Block(List.of(List.of(new Expr.Eye(num(2)), new Expr.Zeros(num(2), num(3))))));
    }

    @Test
    void blocksUnderEachOtherAreEquallyWideWhereNothingElseSaysSo() {
        Expr block = new Expr.Block(List.of(List.of(new Expr.Eye(sym("k")), num(0)), List.of(num(0), num(0))));
        var s = new Statement(List.of(sym("A"), block), List.of(Relation.EQUAL), false);
        assertThat(Shapes.resolve(s, SYMBOLS, SIZES).terms().get(1).toString()).contains("Zeros[rows=Num[value=3.0], columns=Num[value=2.0]]");
    }

    @Test
    void aProductThatDoesNotFitIsToldWithTheOtherOrder() {
        assertShapeError(mul(sym("X"), t(sym("X")), sym("W1")), "X X' is m×m and W1 is k×m, so X X' W1 has no meaning; did you mean W1 (X X')?");
    }

    @Test
    void aNumberIsNotAddedToAMatrix() {
        assertShapeError(add(sym("A"), sym("lambda")), "A is m×m and lambda is a number, so they cannot be added; did you mean lambda I?");
    }

    @Test
    void aRowAndAColumnAreToldInWords() {
        assertShapeError(add(sym("x"), t(sym("x"))), "x is a column (m×1) and x' is a row (1×m), so they cannot be added; did you mean x?");
    }

    @Test
    void twoColumnsAreNotMultiplied() {
        assertShapeError(mul(sym("x"), sym("x")), "did you mean x' x?");
    }

    @Test
    void anUndeclaredSymbolIsNamed() {
        assertThatThrownBy(() -> Shapes.of(sym("Z"), SYMBOLS, SIZES)).hasMessageContaining("Z is not a symbol");
    }

    @Test
    void anIdentityWithoutContextHasNoSize() {
        assertShapeError(eye(), "does not follow");
    }

    @Test
    void theCulpritIsThePartThatDoesNotFit() {
        Expr wrong = mul(sym("X"), sym("X"));
        try {
            Shapes.of(add(sym("A"), wrong), SYMBOLS, SIZES);
        } catch (ExprException e) {
            assertThat(e.culprit()).containsSame(wrong);
        }
    }

    private static void assertShapeError(Expr e, String sentence) {
        assertThatThrownBy(() -> Shapes.of(e, SYMBOLS, SIZES)).isInstanceOfSatisfying(ExprException.class,
                x -> assertThat(x.kind()).isEqualTo(ExprException.Kind.SHAPE)).hasMessageContaining(sentence);
    }
}
