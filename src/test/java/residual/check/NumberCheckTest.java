package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.expr.Expr;
import residual.expr.Values;

class NumberCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5        | 0.5
            .5         | 0.5
            0,5        | 0.5
            ,5         | 0.5
            1/2        | 0.5
            1 / 2      | 0.5
            50 %       | 0.5
            50%        | 0.5
            50\\%      | 0.5
            5e-1       | 0.5
            5E-01      | 0.5
            5·10^-1    | 0.5
            5*10^-1    | 0.5
            5 \\cdot 10^{-1} | 0.5
            5×10⁻¹     | 0.5
            $0.5$      | 0.5
            x = 0.5    | 0.5
            ≈ 0.5      | 0.5
            −0.5       | -0.5
            –0.5       | -0.5
            1 234.5    | 1234.5
            1 234,5    | 1234.5
            1,234.5    | 1234.5
            1.234,5    | 1234.5
            1,234,567  | 1234567
            1'234'567  | 1234567
            1_000      | 1000
            0,123      | 0.123
            12,3456    | 12.3456
            1.234      | 1.234
            ٠٫٥        | unreadable
            ０．５       | 0.5
            1e1e1      | unreadable
            1.2.3      | unreadable
            1 2        | unreadable
            1,2,3      | unreadable
            1,234      | unreadable
            --5        | unreadable
            five       | unreadable
            1/0        | unreadable
            NaN        | unreadable
            -inf       | unreadable
            ∞          | unreadable
            1e308      | unreadable
            1e999999999 | unreadable
            1e-999999  | unreadable
            9999999999e99999999999999 | unreadable
            0x1p3      | unreadable
            1d         | extra-unit
            """)
    void numbersAreReadAsPeopleWriteThem(String typed, String expected) {
        var check = number(1e300);
        var verdict = check.judge(Answer.of(typed), Givens.plain());
        if (expected.matches("-?[\\d.]+")) {
            var text = NumberText.of(typed);
            assertThat(text.value() / (text.unit().isEmpty() ? 1 : 100)).isEqualTo(Double.parseDouble(expected), within(1e-12));
        } else {
            assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
            assertThat(verdict.feedback().getFirst().key()).isEqualTo(expected);
            assertThat(verdict.feedback().getFirst().message()).endsWith(".");
        }
    }

    @Test
    void anAmbiguousCommaIsAskedBack() {
        assertThat(number(1).judge(Answer.of("1,234"), Givens.plain()).feedback().getFirst().message()).contains("1234 or 1.234");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            297 s     | CORRECT   |
            297s      | CORRECT   |
            297 sec   | CORRECT   |
            4.95 min  | CORRECT   |
            4,95 minutes | CORRECT |
            0.0825 h  | CORRECT   |
            297       | INVALID   | missing-unit
            300       | INVALID   | missing-unit
            341       | INCORRECT | start
            297 kg    | INVALID   | wrong-unit
            297 %     | INVALID   | wrong-unit
            356 s     | INCORRECT | instead
            341 s     | INCORRECT | start
            300 s     | PARTIAL   | rounded
            290 s     | PARTIAL   | near
            -297 s    | INCORRECT | sign
            2970 s    | INCORRECT | power-of-ten
            29700 s   | INCORRECT | percent
            148.5 s   | INCORRECT | factor-2
            4.95 s    | INCORRECT | other-unit
            100 s     | INCORRECT | wrong-number
            """)
    void secondsAreJudgedWithTheirUnit(String typed, Outcome outcome, String key) {
        var check = new NumberCheck(new Expr.Num(297), new Units("s", Map.of("min", 60.0)), Tolerance.absolute(0.5), 0,
                new Near(Tolerance.relative(0.05), 0.5), List.of(
                        new Instead("instead", new Expr.Num(356), "That is their first reproduction."), new Instead("start", new Expr.Num(341), "That is the start.")));
        var verdict = check.judge(Answer.of(typed), Givens.plain());
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.feedback()).extracting(Feedback::key).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.2    | CORRECT   |
            0.2001 | CORRECT   |
            20 %   | CORRECT   |
            1/5    | CORRECT   |
            0.1    | INCORRECT | factor-2
            0.4    | INCORRECT | factor-2
            20     | INCORRECT | percent
            -0.2   | INCORRECT | sign
            5      | INCORRECT | reciprocal
            0.04   | INCORRECT | square
            0.4472 | INCORRECT | square-root
            0.202  | INCORRECT | near
            0.3    | INCORRECT | wrong-number
            0.2 kg | INVALID   | extra-unit
            """)
    void theReferenceFollowsTheVariantAndSlipsAreNamed(String typed, Outcome outcome, String key) {
        var values = new Values(Map.of(), Map.of("lambda", SimpleMatrix.filled(1, 1, 0.1)));
        var answer = new Expr.Mul(new Expr.Num(2), new Expr.Sym("lambda"));
        var check = new NumberCheck(answer, Units.NONE, NumberCheck.TOLERANCE, 0, NumberCheck.NEAR, List.of());
        var verdict = check.judge(Answer.of(typed), Givens.of(values, Map.of()));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.feedback()).extracting(Feedback::key).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.935  | CORRECT |
            0.9354 | CORRECT | more-figures
            93.5 % | CORRECT |
            0.94   | PARTIAL | rounded
            0.936  | PARTIAL | near
            """)
    void significantFiguresAreAskedFor(String typed, Outcome outcome, String key) {
        var check = new NumberCheck(new Expr.Num(0.93541434), Units.NONE, NumberCheck.TOLERANCE, 3, new Near(Tolerance.relative(0.01), 0.5), List.of());
        var verdict = check.judge(Answer.of(typed), Givens.plain());
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.feedback()).extracting(Feedback::key).isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void aReferenceOfZeroAcceptsZero() {
        assertThat(number(0).judge(Answer.of("0"), Givens.plain()).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(number(1e-17).judge(Answer.of("0.0"), Givens.plain()).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(number(0).judge(Answer.of("0.01"), Givens.plain()).outcome()).isEqualTo(Outcome.INCORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0", "\u202E\u200B", "(", "[", "{", "-", "1e", "9", "1/", "%", "√", "е5", ",", "1 ", "sqrt(", "^", "pi", "\\frac"})
    void whateverIsTypedGetsAVerdict(String piece) {
        for (int times : new int[] {1, 100, 20_000, 2_500_000}) {
            assertThat(number(0.25).judge(Answer.of(piece.repeat(times)), Givens.plain()).outcome()).isIn(Outcome.INVALID, Outcome.INCORRECT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, -1 / 3.0, 1234567.891, 2e-9, 6.02e23, 0})
    void theSolutionIsRight(double value) {
        var check = number(value);
        assertThat(check.judge(check.solution(Givens.plain()), Givens.plain()).outcome()).isEqualTo(Outcome.CORRECT);
    }

    private static NumberCheck number(double value) {
        return new NumberCheck(new Expr.Num(value), Units.NONE, NumberCheck.TOLERANCE, 0, NumberCheck.NEAR, List.of());
    }
}
