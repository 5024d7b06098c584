package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residual.check.Passages;
import residual.check.Review;
import residual.check.Review.State;
import residual.check.Reviewer;

/** Whole answers as language models write them, each with its world and the marks of its formulas: state, line of the text, formula. */
class AnswersTest {
    private static final String SECTION = "(?m)^--- \\w+\\n";

    static Stream<Path> answers() throws IOException {
        return Files.list(Path.of("src/test/resources/answers")).sorted();
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(Path.of("src/main/resources/derivations")).sorted();
    }

    private static Review review(Path file) throws IOException {
        String[] parts = Files.readString(file).split(SECTION, -1);
        Declarations.Result declared = Declarations.read(new Declarations.Text(parts[1], parts[2], parts[3]));
        assertThat(declared.troubles()).isEmpty();
        return Reviewer.review(residual.check.Passages.of(parts[4]), declared.world(), declared.other());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFormulaIsFoundInItsPlaceAndGetsItsMark(Path file) throws IOException {
        List<String> marks = review(file).formulas().stream()
                .map(i -> i.state().name().toLowerCase(Locale.ROOT) + " " + i.passage().line() + " " + i.passage().text().replaceAll("\\s+", " ")).toList();
        assertThat(marks).isEqualTo(Files.readString(file).split(SECTION, -1)[5].strip().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFormulaOfTheExamplesOnThePageCanBeRead(Path file) throws IOException {
        Review review = review(file);
        assertThat(review.claims()).isGreaterThan(3);
        assertThat(review.count(State.UNREADABLE) + review.count(State.MEANINGLESS) + review.count(State.UNDECIDED)).isZero();
    }

    @Test
    void factsAreNamedWhereAStepNeedsThem() throws IOException {
        Review review = review(Path.of("src/test/resources/answers/unicode.txt"));
        assertThat(review.formulas().get(2).uses()).containsExactly("eigen");
        assertThat(review.formulas().get(4).uses()).containsExactly("Uk orthonormal columns");
    }

    @Test
    void linesOfTheCommandVerifyMayCarryMarkdownAndLatexAroundTheirFormula() {
        String world = "{\"id\": 1, \"dims\": {\"n\": 4}, \"symbols\": {\"A\": {\"rows\": \"n\", \"cols\": \"n\", \"assumptions\": [\"symmetric\"]}}, \"lines\": [";
        List<String> lines = List.of("$$(A A)^\\\\top = A^\\\\top A^\\\\top \\\\tag{1}$$", "&= A A^\\\\top \\\\\\\\", "&= A A \\\\quad\\\\text{(by symmetry)}", "= A^2 \\\\qquad\\\\blacksquare",
                "- **Step 2:** $A^\\\\top = A$ (given)", "`A @ A == A @ A.T`", "Hence: (A A)ᵀ = A A (a product of equal matrices)");
        String result = VerifiedLine.verify(world + String.join(", ", lines.stream().map(l -> "\"" + l + "\"").toList()) + "]}", 1);
        assertThat(result).contains("\"outcome\":\"holds\"").doesNotContain("invalid", "fails");
    }

    @Test
    void boldTypeIsTakenOffAndAPowerIsNot() {
        assertThat(Passages.of("- **Step 1:** A**2 = A A").formulas()).extracting(Passages.Passage::text).containsExactly("A**2 = A A");
        assertThat(Passages.of("**A**2 + B**2 = C**").formulas()).extracting(Passages.Passage::text).containsExactly("A**2 + B**2 = C");
    }
}
