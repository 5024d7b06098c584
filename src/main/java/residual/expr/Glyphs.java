package residual.expr;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What characters beyond ASCII stand for: Greek letters, operators, raised and lowered characters, accents. */
final class Glyphs {
    private static final String GREEK_NAMES = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi"
            + " omicron pi rho sigma sigma tau upsilon phi chi psi omega";
    private static final Map<Integer, String> GREEK = greek();
    private static final Map<Integer, String> MARKS = marks();
    private static final Map<Integer, String> ACCENTS = Map.of(0x300, "grave", 0x301, "acute", 0x302, "hat",
            0x303, "tilde", 0x304, "bar", 0x305, "bar", 0x307, "dot", 0x308, "ddot", 0x20D7, "vec", 0x332, "underline");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵏᵗᵐʰʲʳˢˣʸᵈᵖᵃᵇᶜᵉᶠᵍˡᵒᵘᵛʷᶻᴴ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";

    private Glyphs() {}

    /** The name of a Greek letter, also of a mathematical bold or italic one. */
    static Optional<String> greek(int c) {
        return Optional.ofNullable(GREEK.get(c));
    }

    /** The operator a character stands for, in the one spelling that the grammar knows. */
    static Optional<String> mark(int c) {
        return Optional.ofNullable(MARKS.get(c));
    }

    /** The accent that a combining character puts on the letter before it. */
    static Optional<String> accent(int c) {
        return Optional.ofNullable(ACCENTS.get(c));
    }

    static boolean isRaised(int c) {
        return RAISED.indexOf(c) >= 0;
    }

    static boolean isLowered(int c) {
        return LOWERED.indexOf(c) >= 0;
    }

    /** The plain characters inside a dressed one: 𝐗 is X, ŷ is y and a hat, ½ is 1⁄2. */
    static String plain(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    }

    /** A bold or double-struck figure one, the vector of ones. */
    static boolean isBoldOne(int c) {
        return c == 0x1D7CF || c == 0x1D7D9 || c == 0x1D7ED;
    }

    private static Map<Integer, String> greek() {
        var names = new HashMap<Integer, String>();
        String[] all = GREEK_NAMES.split(" ");
        for (int i = 0; i < all.length; i++) {
            names.put(0x3B1 + i, all[i]);
            names.put(0x391 + i, Character.toUpperCase(all[i].charAt(0)) + all[i].substring(1));
        }
        names.put(0x3F5, "epsilon");
        names.put(0x3D5, "phi");
        names.put(0x3D1, "theta");
        names.put(0x2113, "ell");
        return names;
    }

    private static Map<Integer, String> marks() {
        var marks = new HashMap<Integer, String>();
        String[] rows = {"-−–—﹣－", "··⋅∙•", "*∗×✕⁎＊", "⊙⊙∘◦⨀", "⊘⊘", "⊗⊗⨂", "∇∇", "∂∂", "√√", "‖‖∥‗", "≈≈≃≅∼", "∝∝",
            "⪰⪰≽⋟≿", "⪯⪯≼≾", "≻≻", "≺≺", "∈∈", "⟨⟨〈❬", "⟩⟩〉❭", "⊤⊤⟙", "††", "'′’‘ʹ", "∑∑", "∏∏", "∫∫", "(（", ")）", "[［", "]］",
            "/⁄∕÷", "=＝", ",，", "…⋯…⋮", "|∣｜", ":∶：", "+＋", "{｛", "}｝", "≠≠", "→→↦⟶", "⌊⌊", "⌋⌋", "⌈⌈", "⌉⌉", "⇒⇒⟹⇔⟺∴"};
        for (String row : rows) {
            row.codePoints().skip(1).forEach(c -> marks.put(c, row.substring(0, 1)));
        }
        marks.put((int) '≤', "<=");
        marks.put((int) '⩽', "<=");
        marks.put((int) '≥', ">=");
        marks.put((int) '⩾', ">=");
        marks.put((int) '←', ":=");
        marks.put((int) '≔', ":=");
        marks.put((int) '≜', ":=");
        marks.put((int) '≡', "=");
        marks.put((int) '″', "''");
        marks.put((int) '∞', "∞");
        return marks;
    }
}
