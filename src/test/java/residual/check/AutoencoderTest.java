package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import residual.check.MatrixCheck.Wanted;
import residual.expr.Expr;
import residual.expr.Reading;
import residual.expr.Values;
import residual.expr.Vocabulary;

/** Weights of a linear autoencoder with two numbers in its code; the data is {@code X = diag(4, 3, 2, 1)}, so that the eigenvectors are the axes. */
class AutoencoderTest {
    private static final Vocabulary NAMES = new Vocabulary(Set.of("X", "W1", "W2", "L", "lambda", "Uk", "S"), Set.of("m", "k"));

    @ParameterizedTest
    @CsvFileSource(resources = "autoencoder.csv", delimiter = '|', numLinesToSkip = 1)
    void weightsAreNamed(double lambda, String encoder, String decoder, double score, String key, String told) {
        Verdict verdict = check(lambda).judge(new Answer(Map.of("W1", encoder, "W2", decoder)), given(lambda));
        assertThat(verdict.score()).as(verdict.toString()).isEqualTo(score, within(1e-9));
        assertThat(verdict.feedback().getFirst().key()).as(verdict.toString()).isEqualTo(key);
        assertThat(verdict.feedback().getFirst().message()).contains(told == null ? "" : told).endsWith(".");
    }

    @Test
    void picturesShowTheAnswerBesideTheBest() {
        Verdict verdict = check(0).judge(new Answer(Map.of("W1", "[2 0 0 0; 0 0 1 0]", "W2", "[0.5 0; 0 0; 0 1; 0 0]")), given(0));
        var loss = (Exhibit.Bars) verdict.exhibits().get(0);
        var values = (Exhibit.Bars) verdict.exhibits().get(1);
        assertThat(loss.series().get(0).values().getFirst()).isEqualTo(10, within(1e-9));
        assertThat(loss.series().get(1).values().getFirst()).isEqualTo(5, within(1e-9));
        assertThat(values.series().get(0).values().get(1)).isEqualTo(2, within(1e-9));
        assertThat(values.series().get(1).values().get(1)).isEqualTo(3, within(1e-9));
        assertThat(((Exhibit.HeatMap) verdict.exhibits().get(2)).cells()).isDeepEqualTo(new double[][] {{-0.75, 0}, {0, 0}});
    }

    private static Given given(double lambda) {
        var data = SimpleMatrix.diag(4, 3, 2, 1);
        return Givens.of(new Values(Map.of("m", 4, "k", 2), Map.of("X", data, "lambda", SimpleMatrix.filled(1, 1, lambda))), Map.of());
    }

    private static MatrixCheck check(double lambda) {
        Expr loss = formula("norm(X - W2 W1 X)^2 + lambda norm(W1)^2 + lambda norm(W2)^2");
        var give = List.of(new Wanted("W1", formula("k"), formula("m")), new Wanted("W2", formula("m"), formula("k")));
        var diagnosis = new Diagnosis.LinearAutoencoder(formula("X"), formula("W1"), formula("W2"), formula("lambda"), formula("1"));
        var conditions = List.of(
                condition("stationary", new Condition.Has(Property.STATIONARY, formula("L"), Map.of(), Set.of())),
                condition("optimal", new Condition.Has(Property.MINIMUM, formula("L"), Map.of(), Set.of())));
        return new MatrixCheck(give, Map.of(), conditions, MatrixCheck.TOLERANCE, MatrixCheck.NEAR, List.of(), Optional.of(diagnosis), Definitions.of(Map.of("L", loss)));
    }

    private static Condition condition(String key, Condition.Claim claim) {
        return new Condition(key, claim, 1, Condition.TOLERANCE, Condition.NEAR, "", List.of());
    }

    private static Expr formula(String text) {
        return Reading.of(text, NAMES).expression();
    }
}
