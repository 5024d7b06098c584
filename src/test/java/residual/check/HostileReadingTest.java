package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.expr.Values;

/** Texts of the greatest length that is read, made to take long: each is answered at once, by its reading or by a sentence. */
class HostileReadingTest {
    private static final int LONGEST = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Given GIVEN = Givens.of(new Values(Map.of(), Map.of("A", org.ejml.simple.SimpleMatrix.identity(3))), Map.of());

    static List<String> texts() {
        List<String> units = new ArrayList<>(List.of("(", ")", "[", "[[", "A", "A ", "A'", "A^", "A^9", "1", "9 ", "1,", "1;", "1\n", "\n", "-", "- ", "+", "A+", "A=", "A=A\n", "\\frac{", "\\frac{A}{", "{", "}", "\\left(",
                "\\begin{pmatrix}", "&", "\\\\", "A_", "A_{", "^{", "norm(", "tr(", "sum(", "|", "||", "\\|", "\"", "$", "1e9", "1e-", ".", "Ａ", "᾽", "𝐀", "A⁻¹", "A.T", "A@", "np.array([", "x = ", "a b c d e f g h ", "%", "#", "a/", "1/3 ", "√", "let A = A\n",
                "A\u0301", "\u200b", "٣", "&&\\\\\n", "eye(3)", "A(1,", "A{", ";;", ",,", "in ", "and ", ", "));
        return units.stream().map(unit -> unit.repeat(LONGEST / unit.length())).toList();
    }

    private static Stream<Input> inputs() {
        return Stream.of(new Input.Number("x", List.of("s", "m/s")), new Input.Matrix("M", "M", 3, 3), new Input.Formulas("f", 3, List.of()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInTime(String text) {
        inputs().forEach(input -> {
            long start = System.nanoTime();
            assertThat(Echo.of(input, text, GIVEN)).isNotNull();
            long took = (System.nanoTime() - start) / 1_000_000;
            assertThat(Duration.ofMillis(took)).isLessThan(PATIENCE);
        });
    }
}
