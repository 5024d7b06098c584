package residual.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import residual.expr.ExprException;
import residual.expr.Shape;

/** The cases stand in two files: notations that are read, and texts that are refused. */
class MatrixTextTest {

    /** A text between lines of dashes, and under it what it means or what the refusal says; {@code @ 2x1} before a text is the shape that is wanted. */
    record Case(String text, Optional<Shape> wanted, String expected) {
        static Case of(String block) {
            String[] halves = block.split("\n=> ", 2);
            boolean shaped = halves[0].startsWith("@ ");
            String head = shaped ? halves[0].lines().findFirst().orElseThrow() : "";
            String text = shaped ? halves[0].substring(head.length() + 1) : halves[0];
            return new Case(text.replace("<TAB>", "\t"), shaped ? Optional.of(shape(head.substring(2))) : Optional.empty(), halves[1].strip());
        }

        private static Shape shape(String text) {
            String[] sizes = text.strip().split("x");
            return new Shape(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("notations")
    void isRead(Case given) {
        assertThat(Arrays.deepToString(MatrixText.one(given.text(), given.wanted()).toArray2())).isEqualTo(given.expected());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedInASentence(Case given) {
        assertThatThrownBy(() -> MatrixText.one(given.text(), given.wanted())).isInstanceOf(ExprException.class)
                .hasMessageContaining(given.expected()).message().endsWith(".").matches("(?s)[A-Z`].*");
    }

    @Test
    void severalNamedMatricesAreReadFromOneText() {
        for (String text : List.of("W1 = [1 2; 3 4]\nW2 = [5; 6]", "W_1 = [[1,2],[3,4]], W_2 = [[5],[6]]",
                "W1:\n1 2\n3 4\n\nW2:\n5\n6\n", "\\mathbf{W}_1 = \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}, \\quad W_{2} = \\begin{pmatrix}5\\\\6\\end{pmatrix}",
                "W1 =\n\n     1     2\n     3     4\n\n\nW2 =\n\n     5\n     6\n", "W₁ = array([[1., 2.], [3., 4.]], dtype=float32); W₂ = tensor([[5.], [6.]])")) {
            List<MatrixText.Named> all = MatrixText.all(text, name -> Optional.empty());
            assertThat(all).as(text).extracting(MatrixText.Named::name).containsExactly("W1", "W2");
            assertThat(all.get(0).matrix().isIdentical(new SimpleMatrix(new double[][] {{1, 2}, {3, 4}}), 0)).as(text).isTrue();
            assertThat(all.get(1).matrix().isIdentical(new SimpleMatrix(new double[][] {{5}, {6}}), 0)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[[", "((((", "{{{{", "[(,", "1e308 ", "NaN\n", "\0", "\u202E1 ", "\\begin{pmatrix}", "a=", "W1 = [1]\n", "1,", "1;", "-", "[1,2],",
            "\\frac{", "array(", "&", "\\\\", "1\t", "'", "9", "\n\n"})
    void whateverIsPastedIsReadOrRefused(String piece) {
        for (int times : new int[] {1, 20_000, 600_000}) {
            assertThat(readable(piece.repeat(times))).isIn("read", "refused");
        }
    }

    private static String readable(String text) {
        try {
            MatrixText.all(text, name -> Optional.empty());
            return "read";
        } catch (ExprException refused) {
            return "refused";
        }
    }

    static Stream<Case> notations() throws IOException {
        return cases("notations.txt");
    }

    static Stream<Case> refusals() throws IOException {
        return cases("refusals.txt");
    }

    private static Stream<Case> cases(String file) throws IOException {
        try (var in = MatrixTextTest.class.getResourceAsStream(file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n?----\n")).filter(block -> block.contains("\n=> ")).map(Case::of);
        }
    }
}
