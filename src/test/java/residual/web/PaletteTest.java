package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residual.check.Legend;

/** Which names the keys beside a box for formulas offer. */
class PaletteTest {
    private static final Legend LEGEND = new Legend(List.of(entry("X", "X", "m \\times n"), entry("W1", "W_{1}", "k \\times m"), entry("W2", "W_{2}", "m \\times k"), entry("D", "D", "m \\times m"),
            entry("U", "U", "m \\times m"), entry("Uk", "U_{k}", "m \\times k"), entry("lambda", "\\lambda", ""), entry("best", "\\mathrm{best}", ""), entry("k", "k", ""), entry("t", "t", "")), Map.of(), Map.of());

    @Test
    void namesThatTheTextMentionsAreOffered() {
        assertThat(keys("The best data $X$ and $W_{2}W_1X$, $k\\times m$; $$UDU^\\top + \\lambda I$$")).containsExactly("X", "W1", "W2", "D", "U", "lambda", "k");
    }

    @Test
    void aNameIsNotFoundInALongerOne() {
        assertThat(keys("$U_k$ and $\\times$")).containsExactly("Uk", "k");
    }

    @Test
    void examplesAreMadeOfTheProblemsOwnMatrix() {
        assertThat(Palette.of(LEGEND, "$W_1$").operations()).extracting(Palette.Key::example).contains("W1'", "norm(W1)^2", "1/2 W1");
    }

    private static List<String> keys(String text) {
        return Palette.of(LEGEND, text).symbols().stream().map(Palette.Key::types).toList();
    }

    private static Legend.Entry entry(String name, String tex, String shape) {
        return new Legend.Entry(name, tex, shape);
    }
}
