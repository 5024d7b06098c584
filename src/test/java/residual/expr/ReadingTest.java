package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final Vocabulary AUTOENCODER = new Vocabulary(Set.of("X", "W1", "W2", "L", "U", "s", "x"), Set.of("m", "n", "k"),
            Map.of("X", Form.MATRIX, "W1", Form.MATRIX, "W2", Form.MATRIX, "U", Form.MATRIX, "L", Form.SCALAR, "s", Form.COLUMN,
                    "x", Form.COLUMN));

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', value = {
        "W2' (W2 W1 - I) X X'         ¦ W2'*(W2*W1 - I)*X*X'",
        "W1\\inv(W2)                  ¦ inv(W1)*inv(W2)",
        "W1\\(W2\\eye(m))              ¦ inv(W1)*(inv(W2)*I(m))",
        "norm(W1, 1)                   ¦ max(colsum(abs(W1)))",
        "np.linalg.norm(W1, ord=1)     ¦ max(colsum(abs(W1)))",
        "\\|W_1\\|_1                   ¦ norm1(W1)",
        "\\sigma_{\\min}(W_1)           ¦ min(svals(W1))",
        "\\max_i x_i                   ¦ max(x)",
        "1 + \\min_{j} |x_j| - k        ¦ 1 + min(abs(x)) - k",
        "reshape(x, 1, n)              ¦ x'",
        "x.reshape(1, -1)              ¦ x'",
        "np.reshape(x, (1, n))         ¦ x'",
        "x.reshape(-1, 1)              ¦ x",
        "W₂ᵀ(W₂W₁ − I)XXᵀ             ¦ W2'*(W2*W1 - I)*X*X'",
        "W2.T @ (W2 @ W1 - np.eye(m)) @ X @ X.T ¦ W2'*(W2*W1 - I(m))*X*X'",
        "W_2^\\top(W_2W_1-I)XX^\\top  ¦ W2'*(W2*W1 - I)*X*X'",
        "\\|X-W_2W_1X\\|_F^2          ¦ norm(X - W2*W1*X)^2",
        "\\frac{\\partial L}{\\partial W_1} ¦ grad(L, W1)",
        "U_k^T x                      ¦ U[:, 1..k]'*x",
        "s_k u_k                      ¦ s[k]*U[:, k]",
        "U[:, :k]                     ¦ U[:, 1..k]",
        "U[:, [0]]                    ¦ U[:, 1]",
        "X^{-T} W1^-1                 ¦ inv(X)'*inv(W1)",
    })
    void theSameMeaningIsTheSameTree(String text, String plain) {
        assertThat(Reading.of(text, AUTOENCODER).expression()).isEqualTo(Reading.of(plain, AUTOENCODER).expression());
    }

    @Test
    void aLineThatBeginsWithARelationContinues() {
        Statement line = Reading.of("= W_2 W_1 X", AUTOENCODER).statement();
        assertThat(line.continues()).isTrue();
        assertThat(Notation.PLAIN.write(line)).isEqualTo("= W2*W1*X");
    }

    @Test
    void anUnknownNameHasItsPlaceAndTheNearestName() {
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of("X - W3 X", AUTOENCODER))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ExprException.Kind.UNKNOWN_NAME))
                .satisfies(e -> assertThat(e.place()).isEqualTo(new Place(4, 6)))
                .withMessageContaining("I do not know the name “W3”; did you mean “W1”?")
                .withMessageContaining("Known names: L, U, W1, W2, X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log ", "\\sqrt", "√", "\\sum_i ", "\\prod_i ", "\\nabla_x ", "d ", "2^"})
    void whatStandsInsideOfOneAnotherIsBounded(String sign) {
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of(sign.repeat(3_900 / sign.length()) + "x", AUTOENCODER))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ExprException.Kind.LIMIT));
    }

    @Test
    void manyBracketsAreTooMany() {
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of("(".repeat(3_900) + "X", AUTOENCODER))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ExprException.Kind.LIMIT));
    }

    /** Sets have another order in each run of Java. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "D", "E", "F", "G", "H"})
    void ofTwoNamesWithTheSameLettersTheFirstInTheAlphabetIsMeant(String letter) {
        Vocabulary both = new Vocabulary(Set.of(letter + "_1", letter + "1", letter + "_{1}"), Set.of("n", letter + ",1"));
        assertThat(Reading.of(letter + "_1", both).expression()).isEqualTo(new Expr.Sym(letter + "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X.reshape(k, n)", "np.reshape(X, (k, n))", "reshape(X, k, n)"})
    void aMatrixIsNotLaidOutAsAnother(String text) {
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of(text, AUTOENCODER)).withMessageContaining("as a column or a row only; write vec(A)");
    }
}
