package residual.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The same formulas as students in a hurry and language models write them; one spelling a line, with its plain reading. */
class VariantsTest {
    private static final Vocabulary NAMES = new Vocabulary(
            Set.of("X", "W1", "W2", "L", "U", "s", "x", "y", "A", "B", "S", "lambda", "betahat", "dX", "w", "D", "Uk", "z"),
            Set.of("m", "n", "k"),
            Map.ofEntries(Map.entry("X", Form.MATRIX), Map.entry("W1", Form.MATRIX), Map.entry("W2", Form.MATRIX),
                    Map.entry("L", Form.SCALAR), Map.entry("U", Form.MATRIX), Map.entry("s", Form.COLUMN), Map.entry("x", Form.COLUMN),
                    Map.entry("y", Form.COLUMN), Map.entry("A", Form.MATRIX), Map.entry("B", Form.MATRIX), Map.entry("S", Form.MATRIX),
                    Map.entry("lambda", Form.SCALAR), Map.entry("betahat", Form.COLUMN), Map.entry("dX", Form.MATRIX),
                    Map.entry("w", Form.COLUMN), Map.entry("D", Form.MATRIX), Map.entry("Uk", Form.MATRIX), Map.entry("z", Form.COLUMN)));

    @ParameterizedTest
    @CsvFileSource(resources = "/residual/expr/variants.txt", delimiter = '¦', quoteCharacter = '`', maxCharsPerColumn = 4000)
    void readsAsItsPlainForm(String text, String plain) {
        Statement read = Reading.of(text.replace("⏎", "\n"), NAMES).statement();
        Statement meant = Reading.of(plain, NAMES).statement();
        assertThat(Notation.PLAIN.write(read)).isEqualTo(Notation.PLAIN.write(meant));
        assertThat(read).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/residual/expr/refused.txt", delimiter = '¦', quoteCharacter = '`', maxCharsPerColumn = 4000)
    void isRefusedWithASentenceAndAPlace(String text, String kind, int start, String part) {
        assertThatExceptionOfType(ExprException.class).isThrownBy(() -> Reading.of(text, NAMES))
                .withMessageContaining(part)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ExprException.Kind.valueOf(kind)))
                .satisfies(e -> assertThat(e.place().start()).isEqualTo(start));
    }
}
