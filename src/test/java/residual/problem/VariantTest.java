package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {
    private static Problem problem() {
        try {
            return ProblemReader.read("c/s/p", Files.readAllBytes(Path.of("src/test/resources/all-kinds.yaml")), new Ledger("f")).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 99})
    void theSameSeedHasTheSameNumbersAndTheyKeepTheirStructure(long seed) {
        SimpleMatrix x = Variant.of(problem(), seed).value("X");
        assertThat(x.isIdentical(Variant.of(problem(), seed).value("X"), 0)).isTrue();
        for (int i = 0; i < x.getNumRows(); i++) {
            assertThat(x.extractVector(true, i).elementSum()).isZero();
        }
        assertThat(x.elementMaxAbs()).isLessThanOrEqualTo(4);
    }

    /** The first numbers of SplitMix64 with the seed 1234567, as its authors' reference code prints them. */
    @Test
    void theGeneratorIsSplitMix64() {
        SplitMix random = new SplitMix(1234567);
        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    }

    @Test
    void aSlotIsFilledInTextInMathematicsAndAsATable() {
        Variant variant = Variant.of(problem(), 1);
        assertThat(variant.render("{{pair.target}}").html()).contains("<p>I see a dog</p>");
        assertThat(variant.render("$X={{X}}$").html()).contains("\\begin{pmatrix}");
        assertThat(variant.render("{{X}}").html()).contains("<figure class=\"data\" data-name=\"X\">").contains("np.array(");
        assertThat(variant.render("{{0.1 + 0.2}}").html()).contains("<p>0.3</p>");
    }

    @Test
    void rawHtmlAndScriptsAreShownAndNotRun() {
        assertThat(Markdown.render("<script>x</script>").html()).doesNotContain("<script").contains("&lt;script");
        assertThat(Markdown.render("[a](javascript:x)").html()).doesNotContain("javascript:");
        assertThat(Markdown.render("$<b>$ and {{X}}").html()).doesNotContain("<b>").contains("{{X}}");
    }

    @Test
    void theFigureHasATitleAndADescription() {
        assertThat(Variant.of(problem(), 1).figure().orElseThrow().html()).contains("<title>").contains("veo un perro").contains("currentColor");
    }
}
