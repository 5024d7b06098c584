package residual.web;

import java.util.List;
import java.util.stream.Stream;
import residual.check.Legend;

/** What may be typed into a box for formulas, made of the problem's own symbols: keys to press, and examples of how each is typed. */
public record Palette(List<Key> symbols, List<Key> operations) {
    /** Where the selected text, or the caret, goes in what a key types. */
    static final String HERE = "|";

    public Palette {
        symbols = List.copyOf(symbols);
        operations = List.copyOf(operations);
    }

    /** A key: what it shows in TeX, what it types, a word for what it means, and an example of it as one types it and in TeX. */
    public record Key(String tex, String types, String word, String example, String shown) {}

    static Palette of(Legend legend) {
        List<Legend.Entry> matrices = legend.entries().stream().filter(e -> !e.shape().isEmpty()).toList();
        String typed = matrices.isEmpty() ? "A" : matrices.getLast().name();
        String tex = matrices.isEmpty() ? "A" : matrices.getLast().tex();
        return new Palette(legend.entries().stream().map(e -> new Key(e.tex(), e.name(), e.shape(), e.name(), e.tex())).toList(), operations(typed, tex).toList());
    }

    private static Stream<Key> operations(String a, String tex) {
        return Stream.of(new Key("{\\cdot}^\\top", HERE + "'", "transposed", a + "'", tex + "^\\top"),
                new Key("{\\cdot}^{-1}", HERE + "^-1", "inverse", a + "^-1", tex + "^{-1}"),
                new Key("{\\cdot}^2", HERE + "^2", "square", "norm(" + a + ")^2", "\\lVert " + tex + "\\rVert_F^2"),
                new Key("\\lVert\\cdot\\rVert", "norm(" + HERE + ")", "norm", "norm(" + a + ")", "\\lVert " + tex + "\\rVert_F"),
                new Key("\\operatorname{tr}", "tr(" + HERE + ")", "trace", "tr(" + a + "'" + a + ")", "\\operatorname{tr}(" + tex + "^\\top " + tex + ")"),
                new Key("I", "I", "identity", "I", "I"),
                new Key("\\frac{\\cdot}{\\;}", "(" + HERE + ")/", "fraction", "1/2 " + a, "\\tfrac12 " + tex),
                new Key("=", " = ", "equals", a + " = 0", tex + "=0"));
    }
}
