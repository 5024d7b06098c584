package residual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.expr.Expr;
import residual.expr.Values;

/** Matrices compared entry by entry: {@code A = [1 2; 3 4]}, the column {@code h = [0.5; -0.25; 1/3]}. */
class MatrixEntriesTest {
    private static final SimpleMatrix A = new SimpleMatrix(new double[][] {{1, 2}, {3, 4}});
    private static final SimpleMatrix H = new SimpleMatrix(new double[][] {{0.5}, {-0.25}, {1 / 3.0}});
    private static final Given GIVEN = Givens.of(new Values(Map.of("k", 3), Map.of("A0", A, "h0", H)), Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1 2; 3 4]             | CORRECT   |
            B = [[1,2],[3,4]]      | CORRECT   |
            1.0005 2; 3 3.9995     | CORRECT   |
            [sqrt(1) 2; 3 8/2]     | CORRECT   |
            [1 3; 2 4]             | INCORRECT | transposed
            [-1 -2; -3 -4]         | INCORRECT | sign
            [1 -2; 3 4]            | INCORRECT | signs
            [2 4; 6 8]             | INCORRECT | factor
            [2 1; 4 3]             | INCORRECT | permuted
            [3 4; 1 2]             | INCORRECT | permuted
            [4 2; 3 1]             | INCORRECT | permuted
            [1 2; 3 4.05]          | INCORRECT | near
            [1 2; 3 5]             | INCORRECT | wrong-entries
            [10 2; 30 40]          | INCORRECT | other
            [1 2 3; 3 4 5]         | INVALID   | shape
            [1 2 3 4]              | INVALID   | shape
            7                      | INVALID   | shape
            the matrix             | INVALID   | unreadable
            [1 2; 3]               | INVALID   | unreadable
            [1 2; 3 NaN]           | INVALID   | unreadable
            [1 2; 3 1e308]         | INVALID   | unreadable
            [1 2; 3 1e99]          | INVALID   | too-large
            X = [7] A = [1 2; 3 4] | CORRECT   |
            X = [7] C = [1 2; 3 4] | INVALID   | missing
            """)
    void aMatrixIsJudgedAndTheWayToMissItNamed(String typed, Outcome outcome, String key) {
        Verdict verdict = square().judge(Answer.of(typed), GIVEN);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.feedback()).extracting(Feedback::key).isEqualTo(key == null ? List.of() : List.of(key));
        assertThat(verdict.feedback()).extracting(Feedback::message).allMatch(message -> message.endsWith(".") && message.length() < 250);
    }

    @Test
    void theWrongEntryIsNamed() {
        Feedback told = square().judge(Answer.of("[1 2; 3 5]"), GIVEN).feedback().getFirst();
        assertThat(told.place()).isEqualTo("A row 2, column 2");
        assertThat(told.message()).contains("row 2, column 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [0.5 -0.25 0.3333]                  | is a row in your answer and should be a column
            [[0.5, 1], [-0.25, 1], [0.3333, 1]] | asked for is a column of 3 numbers
            0.5                                 | is one number
            """)
    void aWrongShapeIsToldInWords(String typed, String sentence) {
        Verdict verdict = column().judge(Answer.of(typed), GIVEN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.feedback().getFirst().message()).contains(sentence);
    }

    @Test
    void aFlatArrayStandsUpAsTheColumnThatIsWanted() {
        assertThat(column().judge(Answer.of("array([0.5, -0.25, 0.3333])"), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
    }

    @Test
    void roundingTooEarlyIsTold() {
        assertThat(column().judge(Answer.of("0.5\n-0.25\n0.33"), GIVEN).feedback()).extracting(Feedback::key).containsExactly("rounded");
    }

    @Test
    void severalMatricesComeInTheirBoxesOrInOneText() {
        var check = check(Map.of("A", new Expr.Sym("A0"), "h", new Expr.Sym("h0")), wanted("A", 2, 2), wanted("h", 3, 1));
        String all = "A = [1 2; 3 4]; h = [0.5; -0.25; 0.3333]";
        assertThat(check.judge(new Answer(Map.of("A", "[1 2; 3 4]", "h", "[0.5; -0.25; 0.3333]")), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(check.judge(new Answer(Map.of("A", all, "h", "")), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(check.judge(Answer.of(all), GIVEN).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(check.judge(Answer.of("A = [1 2; 3 4]; h = [0.5; -0.25; 7]"), GIVEN).score()).isEqualTo(0.5);
        assertThat(check.judge(Answer.of("[1 2; 3 4]"), GIVEN).feedback().getFirst().message()).contains("write the name before each");
        assertThat(check.judge(new Answer(Map.of("A", "[1 2; 3 4]", "h", "")), GIVEN).feedback()).extracting(Feedback::key).containsExactly("missing");
        assertThat(check.judge(new Answer(Map.of("A", "x", "h", "[1 2; 3 4]")), GIVEN).feedback()).extracting(Feedback::key).containsExactly("unreadable", "shape");
        assertThat(check.judge(new Answer(Map.of("A", "A = [1 2; 3 4] h = [1;2;3]", "h", "[1;2;3]")), GIVEN).feedback()).extracting(Feedback::key).containsExactly("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "[", "1e308 ", "NaN ", "1 2\n", "A = [1]\n", "-", "∞"})
    void whateverIsPastedGetsAVerdict(String piece) {
        for (int times : new int[] {1, 1000, 2_500_000}) {
            Verdict verdict = square().judge(Answer.of(piece.repeat(times)), GIVEN);
            assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
            assertThat(verdict.feedback().getFirst().message()).endsWith(".");
        }
    }

    @Test
    void theSolutionIsRightAndShort() {
        assertThat(square().solution(GIVEN)).isEqualTo(Answer.of("1 2\n3 4"));
        assertThat(column().solution(GIVEN)).isEqualTo(Answer.of("0.5\n-0.25\n0.3333"));
    }

    @Test
    void theInputHasTheShapeAndTheName() {
        assertThat(column().inputs(GIVEN)).containsExactly(new Input.Matrix(Answer.ONLY, "h", 3, 1));
    }

    private static MatrixCheck square() {
        return check(Map.of("A", new Expr.Sym("A0")), wanted("A", 2, 2));
    }

    private static MatrixCheck column() {
        return check(Map.of("h", new Expr.Sym("h0")), new MatrixCheck.Wanted("h", new Expr.Sym("k"), new Expr.Num(1)));
    }

    private static MatrixCheck.Wanted wanted(String name, int rows, int columns) {
        return new MatrixCheck.Wanted(name, new Expr.Num(rows), new Expr.Num(columns));
    }

    private static MatrixCheck check(Map<String, Expr> answers, MatrixCheck.Wanted... give) {
        var tens = new Expr.Block(List.of(List.of(new Expr.Num(10), new Expr.Num(2)), List.of(new Expr.Num(30), new Expr.Num(40))));
        return new MatrixCheck(List.of(give), answers, List.of(), MatrixCheck.TOLERANCE, MatrixCheck.NEAR,
                give[0].name().equals("A") && give.length == 1 ? List.of(new MatrixInstead(Map.of("A", tens), "other", "That is another matrix.")) : List.of(),
                Optional.empty(), Definitions.none());
    }
}
