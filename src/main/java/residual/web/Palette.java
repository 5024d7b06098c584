package residual.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residual.check.Legend;

/** What may be typed into a box for formulas, made of the problem's own symbols: keys to press, and examples of how each is typed. */
public record Palette(List<Key> symbols, List<Key> operations) {
    /** Where the selected text, or the caret, goes in what a key types. */
    static final String HERE = "|";

    private static final Pattern MATHEMATICS = Pattern.compile("\\$\\$?[^$]+\\$\\$?");

    public Palette {
        symbols = List.copyOf(symbols);
        operations = List.copyOf(operations);
    }

    /** A key: what it shows in TeX, what it types, a word for what it means, and an example of it as one types it and in TeX. */
    public record Key(String tex, String types, String word, String example, String shown) {}

    /** The palette of a legend for a text: names that the mathematics of the text does not mention are the author's own and left out. */
    static Palette of(Legend legend, String text) {
        String mathematics = bare(MATHEMATICS.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" ")));
        List<Legend.Entry> known = legend.entries().stream().filter(e -> mentions(mathematics, e.tex())).toList();
        Legend.Entry matrix = known.stream().filter(e -> !e.shape().isEmpty()).reduce((first, last) -> last).orElse(new Legend.Entry("A", "A", ""));
        return new Palette(known.stream().map(e -> new Key(e.tex(), e.name(), e.shape(), e.name(), e.tex())).toList(), operations(matrix.name(), matrix.tex()).toList());
    }

    private static boolean mentions(String mathematics, String tex) {
        boolean command = tex.startsWith("\\");
        String among = command ? mathematics : mathematics.replaceAll("\\\\[a-zA-Z]+", " ");
        return Pattern.compile(Pattern.quote(bare(tex)) + (command ? "(?![a-zA-Z0-9_])" : "(?![0-9_])")).matcher(among).find();
    }

    private static String bare(String tex) {
        return tex.replaceAll("[{}]", "");
    }

    private static Stream<Key> operations(String a, String tex) {
        return Stream.of(new Key("\\bullet^\\top", HERE + "'", "transposed", a + "'", tex + "^\\top"),
                new Key("\\bullet^{-1}", HERE + "^-1", "inverse", a + "^-1", tex + "^{-1}"),
                new Key("\\bullet^2", HERE + "^2", "square", "norm(" + a + ")^2", "\\lVert " + tex + "\\rVert_F^2"),
                new Key("\\lVert\\bullet\\rVert", "norm(" + HERE + ")", "norm", "norm(" + a + ")", "\\lVert " + tex + "\\rVert_F"),
                new Key("\\operatorname{tr}", "tr(" + HERE + ")", "trace", "tr(" + a + "'" + a + ")", "\\operatorname{tr}(" + tex + "^\\top " + tex + ")"),
                new Key("I", "I", "identity", "I", "I"),
                new Key("\\tfrac{\\bullet}{\\bullet}", "(" + HERE + ")/", "fraction", "1/2 " + a, "\\tfrac12 " + tex),
                new Key("=", " = ", "equals", a + " = 0", tex + "=0"));
    }
}
