package residual.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;

/** What stands in a text for {@code {{…}}} on a variant: words, or the value of an expression. */
sealed interface Filling {
    Pattern SLOT = Pattern.compile("\\{\\{([^{}\\n]+)\\}\\}");

    /** Words drawn for the student. */
    record Drawn(List<String> words) implements Filling {}

    /** The value of an expression. */
    record Value(SimpleMatrix matrix) implements Filling {
        boolean isScalar() {
            return matrix.getNumElements() == 1;
        }

        double scalar() {
            return matrix.get(0, 0);
        }
    }

    /** In running text. A matrix has no place there; Markdown sets it as mathematics or as a table. */
    default String text() {
        return switch (this) {
            case Drawn drawn -> String.join(" ", drawn.words());
            case Value value -> value.isScalar() ? Numbers.shown(value.scalar()) : DataTable.typed(value.matrix());
        };
    }

    /** As one would type it into a box. */
    default String typed() {
        return switch (this) {
            case Drawn drawn -> String.join("\n", drawn.words());
            case Value value -> DataTable.typed(value.matrix());
        };
    }

    /** In mathematics, after this much TeX: a negative number that follows a factor or a sign stands in brackets. */
    default String tex(String before) {
        return switch (this) {
            case Drawn drawn -> "\\text{" + text() + "}";
            case Value value when value.isScalar() && value.scalar() < 0 && wantsBrackets(before) -> "(" + Numbers.tex(value.scalar()) + ")";
            case Value value -> value.isScalar() ? Numbers.tex(value.scalar()) : DataTable.tex(value.matrix());
        };
    }

    private static boolean wantsBrackets(String before) {
        String stripped = before.stripTrailing();
        return !stripped.isEmpty() && "=([{,&<>:".indexOf(stripped.charAt(stripped.length() - 1)) < 0 && !stripped.matches("(?s).*\\\\(\\\\|le|ge|in|approx|quad|to|colon)");
    }

    /** TeX with its slots filled. */
    static String fillTex(String tex, Variant variant) {
        StringBuilder filled = new StringBuilder();
        Matcher slots = SLOT.matcher(tex);
        while (slots.find()) {
            slots.appendReplacement(filled, "");
            filled.append(variant.fill(slots.group(1).strip()).tex(filled.toString()));
        }
        return slots.appendTail(filled).toString();
    }

    /** Plain text with its slots filled. */
    static String fillText(String text, Variant variant) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(variant.fill(slot.group(1).strip()).text()));
    }

    /** A typed answer with its slots filled, numbers with all their digits. */
    static String fillTyped(String text, Variant variant) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(variant.fill(slot.group(1).strip()).typed()));
    }
}
