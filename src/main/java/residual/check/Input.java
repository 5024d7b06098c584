package residual.check;

import java.util.List;

/** What the page offers to answer with, as data; each has the name under which {@link Answer} finds its text. */
public sealed interface Input {
    String name();

    /** A number, with a unit where {@code units} has any. */
    record Number(String name, List<String> units) implements Input {
        public Number {
            units = List.copyOf(units);
        }
    }

    /** A matrix in a grid or as pasted text; {@code label} is TeX. */
    record Matrix(String name, String label, int rows, int columns) implements Input {}

    /** Options to tick, one or several; keys are what the answer holds, texts are Markdown. */
    record Options(String name, boolean several, List<Option> options) implements Input {
        public Options {
            options = List.copyOf(options);
        }
    }

    record Option(String key, String text) {}

    /** Slots to fill with tokens in order; the bank offers tokens, others may be typed. */
    record Slots(String name, int count, List<String> bank) implements Input {
        public Slots {
            bank = List.copyOf(bank);
        }
    }

    /** Prose of about so many words; 0 where there is no bound. */
    record Prose(String name, int minimumWords, int maximumWords) implements Input {}

    /** One or more formulas, one a line; they do without some of the names. */
    record Formulas(String name, int lines, List<String> without) implements Input {
        public Formulas {
            without = List.copyOf(without);
        }
    }

    /** The lines of a derivation; the facts are those one may use, name and statement in TeX, the definitions equations in TeX, {@code start} what to start from. */
    record Derivation(String name, String start, List<String> definitions, List<Option> facts) implements Input {
        public Derivation {
            definitions = List.copyOf(definitions);
            facts = List.copyOf(facts);
        }
    }

    /** A given derivation, each of whose claims is to be marked right or wrong. */
    record Critique(String name, List<Line> lines) implements Input {
        public Critique {
            lines = List.copyOf(lines);
        }

        /** A claim as TeX with its number from 1, or, with the number 0, words as Markdown; {@code inline} where it stands in the flow of words. */
        public record Line(int number, String text, boolean inline) {}
    }
}
