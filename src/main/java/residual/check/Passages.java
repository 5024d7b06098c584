package residual.check;

import java.util.List;

/**
 * A text with formulas among its words, as people and language models write it: Markdown with LaTeX, code, Unicode. It is cut in order into words,
 * formulas in the flow of the words, and formulas on lines of their own; nothing is left out.
 */
public record Passages(List<Passage> passages) {
    public Passages {
        passages = List.copyOf(passages);
    }

    /** What a passage is. */
    public enum Kind {
        /** Words without a formula. */ WORDS,
        /** Words with a formula in them that nothing marks off. */ MIXED,
        /** A formula in the flow of words. */ INLINE,
        /** A formula on a line of its own. */ DISPLAY,
        /** A line of a program. */ CODE;

        /** Whether it may hold a claim. */
        public boolean isFormula() {
            return this == INLINE || this == DISPLAY || this == CODE;
        }
    }

    /** One piece of the text; formulas without dollars, alignment and line breaks. {@code line} counts from 1. */
    public record Passage(Kind kind, String text, int line) {}

    /** Cuts a text; every text can be cut. */
    public static Passages of(String text) {
        return new Passages(new PassageScanner(text.replace("\r\n", "\n").replace('\r', '\n')).passages());
    }

    /** The passages that may hold a claim. */
    public List<Passage> formulas() {
        return passages.stream().filter(p -> p.kind().isFormula()).toList();
    }
}
