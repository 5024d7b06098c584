package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import residual.expr.Expr.Call;
import residual.expr.Expr.Num;
import residual.expr.Expr.Range;
import residual.expr.Expr.Sym;

class NotationTest {
    private static final Vocabulary NAMES = new Vocabulary(Set.of("A", "B", "W1", "Uk", "lambda", "c", "x", "s", "betahat"),
            Set.of("n", "k"), Map.of("A", Form.MATRIX, "B", Form.MATRIX, "W1", Form.MATRIX, "Uk", Form.MATRIX,
                    "lambda", Form.SCALAR, "c", Form.SCALAR, "x", Form.COLUMN, "s", Form.COLUMN, "betahat", Form.COLUMN));

    @ParameterizedTest
    @EnumSource(Notation.class)
    void whatIsWrittenReadsToTheSameTree(Notation notation) {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            Expr tree = new RandomTrees(random).matrix(4);
            String text = notation.write(tree, NAMES);
            assertThat(Reading.of(text, NAMES).expression()).as("%s", text).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', value = {
        "W1'*(A - I)*B ¦ W_{1}^{\\top} (A - I) B ¦ W1.T @ (A - I) @ B ¦ W1'*(A - eye)*B",
        "-2*lambda*A ¦ -2 \\lambda A ¦ -2*lambda*A ¦ -2*lambda*A",
        "inv(A)'*x ¦ A^{-\\top} x ¦ np.linalg.inv(A).T @ x ¦ inv(A)'*x",
    })
    void writesWithFewParentheses(String plain, String latex, String numpy, String matlab) {
        Expr tree = Reading.of(plain, NAMES).expression();
        assertThat(Stream.of(Notation.PLAIN, Notation.NUMPY, Notation.MATLAB).map(n -> n.write(tree, NAMES)).toList())
                .isEqualTo(List.of(plain, numpy, matlab));
        assertThat(Notation.LATEX.write(tree, NAMES)).isEqualTo(latex);
    }

    @Test
    void aMinusStandsBeforeTheWholeProduct() {
        assertThat(Reading.of("-2*A", NAMES).expression()).isEqualTo(new Expr.Neg(new Expr.Mul(new Num(2), new Sym("A"))));
    }

    @Test
    void statementsKeepTheirRelations() {
        Statement s = Reading.of("A ⪰ 0", NAMES).statement();
        assertThat(Notation.LATEX.write(s)).isEqualTo("A \\succeq 0");
        assertThat(Reading.of("psd(A)", NAMES).statement()).isEqualTo(s);
    }

    /** Random well-formed trees of the kinds that texts read to. */
    private record RandomTrees(Random random) {
        Expr matrix(int depth) {
            if (depth == 0) {
                return new Sym(List.of("A", "B", "W1", "Uk").get(random.nextInt(4)));
            }
            Expr a = matrix(depth - 1);
            return switch (random.nextInt(17)) {
                case 0 -> new Expr.Add(a, matrix(depth - 1));
                case 1 -> new Expr.Sub(a, matrix(depth - 1));
                case 2, 3, 4 -> new Expr.Mul(a, matrix(depth - 1));
                case 5 -> new Expr.Mul(scalar(depth - 1), a);
                case 6 -> new Expr.Div(a, scalar(depth - 1));
                case 7 -> new Expr.Neg(a);
                case 8, 9 -> new Expr.Transpose(a);
                case 10 -> new Expr.Inverse(a);
                case 11 -> new Expr.Hadamard(a, matrix(depth - 1));
                case 12 -> new Expr.ElementPow(a, new Num(2));
                case 13 -> new Expr.Pow(a, random.nextBoolean() ? new Num(2) : new Expr.Div(new Num(1), new Num(2)));
                case 14 -> new Call(List.of(Fn.PINV, Fn.EXP, Fn.RELU, Fn.SQRTM, Fn.EXPM, Fn.TANH).get(random.nextInt(6)), a);
                case 15 -> random.nextBoolean() ? new Expr.Eye(new Sym("n")) : new Expr.Eye(new Expr.Open());
                default -> odd(a, depth);
            };
        }

        private Expr odd(Expr a, int depth) {
            return switch (random.nextInt(7)) {
                case 0 -> new Call(Fn.KRON, a, matrix(depth - 1));
                case 1 -> new Call(Fn.DIAG, new Sym("x"));
                case 2 -> new Expr.Block(List.of(List.of(a, matrix(depth - 1)), List.of(new Sym("B"), new Num(0))));
                case 3 -> new Expr.Slice(new Sym("A"), new Range.All(), new Range.Span(new Num(1), new Sym("k")));
                case 4 -> new Expr.Mul(new Expr.Ones(new Sym("n"), new Num(1)), new Expr.Transpose(new Sym("x")));
                case 5 -> new Expr.Grad(scalar(depth - 1), new Sym("W1"));
                default -> new Expr.Differential(a);
            };
        }

        Expr scalar(int depth) {
            if (depth == 0) {
                return List.of(new Sym("lambda"), new Sym("c"), new Num(2), new Num(0.5), new Sym("n")).get(random.nextInt(5));
            }
            return switch (random.nextInt(10)) {
                case 8 -> new Expr.ProductOver("j", new Num(1), new Sym("k"), new Expr.Add(scalar(depth - 1), entry("x", "j")));
                case 9 -> random.nextBoolean() ? new Expr.SumOver("i", new Num(1), new Expr.Open(), entry("s", "i"))
                        : new Expr.ProductOver("i", new Num(1), new Expr.Open(), entry("s", "i"));
                case 0 -> new Call(Fn.TR, matrix(depth - 1));
                case 1 -> new Expr.Pow(new Call(Fn.NORM, matrix(depth - 1)), new Num(2));
                case 2 -> new Expr.Mul(scalar(depth - 1), scalar(depth - 1));
                case 3 -> new Expr.Add(scalar(depth - 1), scalar(depth - 1));
                case 4 -> new Expr.Mul(new Expr.Transpose(new Sym("x")), new Sym("betahat"));
                case 5 -> new Call(List.of(Fn.LOGDET, Fn.DET, Fn.NORMNUC, Fn.SUM, Fn.NORM1).get(random.nextInt(5)), matrix(depth - 1));
                case 6 -> new Expr.SumOver("i", new Num(1), new Sym("n"), new Expr.Pow(entry("s", "i"), new Num(2)));
                default -> new Call(Fn.INNER, matrix(depth - 1), matrix(depth - 1));
            };
        }

        private static Expr entry(String vector, String index) {
            return new Expr.Slice(new Sym(vector), new Range.At(new Sym(index)), new Range.All());
        }
    }
}
