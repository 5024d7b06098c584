package residual.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residual.check.Answer;
import residual.check.Input;
import residual.check.Legend;
import residual.tutor.Seat;

/** What a part offers to answer with, as its fragment of a template shows it; {@code template} names that fragment. */
public sealed interface InputView {
    String FIELD = "answer.";
    String FILE = "file.";

    /** An id that is unique on the page. */
    String id();

    /** The check's name for the input. */
    String name();

    String template();

    /** The name of the form's field. */
    default String field() {
        return FIELD + name();
    }

    /** The name of the form's field for a file that holds the answer. */
    default String fileField() {
        return FILE + name();
    }

    /** The view of an input with what was typed so far. */
    static InputView of(Input input, Seat seat, Answer typed) {
        return of(input, seat, typed, "");
    }

    /** The same with something before the input's name, for a form that holds several parts. */
    static InputView of(Input input, Seat seat, Answer typed, String under) {
        String id = seat.part().id() + "-" + input.name();
        String name = under + input.name();
        String value = typed.text(input.name());
        return switch (input) {
            case Input.Number n -> new Number(id, name, value, n.units());
            case Input.Matrix m -> new Matrix(id, name, value, m.label(), m.rows(), m.columns());
            case Input.Options o -> new Options(id, name, o.several(), options(o, value, seat));
            case Input.Slots s -> new Slots(id, name, slots(value, s.count()), s.bank());
            case Input.Prose p -> new Prose(id, name, value, p.minimumWords(), p.maximumWords());
            case Input.Formulas f -> new Formulas(id, name, value, f.lines(), palette(seat, f.without()));
            case Input.Derivation d -> new Derivation(id, name, value, d.start(), d.definitions(), d.facts(), palette(seat, List.of()));
            case Input.Critique c -> Critique.of(id, name, c, value);
        };
    }

    private static Palette palette(Seat seat, List<String> without) {
        return Palette.of(Legend.of(seat.variant().given()).without(without), seat.variant().problem().statement() + "\n" + seat.part().prompt());
    }

    private static List<Option> options(Input.Options options, String value, Seat seat) {
        List<String> chosen = value.lines().toList();
        return options.options().stream().map(o -> new Option(o.key(), seat.variant().render(o.text()).html(), chosen.contains(o.key()))).toList();
    }

    private static List<String> slots(String value, int count) {
        List<String> typed = value.lines().toList();
        return IntStream.range(0, count).mapToObj(i -> i < typed.size() ? typed.get(i) : "").toList();
    }

    /** A box for a number; units are those it may be given in. */
    record Number(String id, String name, String value, List<String> units) implements InputView {
        @Override
        public String template() {
            return "number";
        }
    }

    /** A grid and a text box for a matrix. */
    record Matrix(String id, String name, String value, String label, int rows, int columns) implements InputView {
        private static final int MOST_LINES = 12;
        private static final int MOST_CELLS = 120;

        @Override
        public String template() {
            return "matrix";
        }

        /** How many lines the text box shows. */
        public int lines() {
            return Math.clamp(rows, 2, MOST_LINES);
        }

        /** Whether it is small enough to be typed in cells. */
        public boolean fitsGrid() {
            return rows * columns <= MOST_CELLS;
        }

        /** The name as a screen reader should say it. */
        public String spoken() {
            return label.replaceAll("[\\\\{}_]", "");
        }

        /** A matrix of zeros in the asked shape, to show how one is typed. */
        public String placeholder() {
            String row = String.join(" ", Stream.generate(() -> "0").limit(columns).toList());
            return String.join("\n", Stream.generate(() -> row).limit(lines()).toList());
        }
    }

    /** Options to tick. */
    record Options(String id, String name, boolean several, List<Option> options) implements InputView {
        private static final String REASONS = "why";

        public Options {
            options = List.copyOf(options);
        }

        @Override
        public String template() {
            return "options";
        }

        /** What is asked above the options, the end of a message's key; beside the lines of a critique it is what is wrong in them. */
        public String question() {
            return several ? "several" : name.equals(REASONS) || name.endsWith("." + REASONS) ? REASONS : "one";
        }
    }

    /** One option, its text as HTML. */
    record Option(String key, String html, boolean chosen) {}

    /** Slots with a bank of tokens. */
    record Slots(String id, String name, List<String> slots, List<String> bank) implements InputView {
        @Override
        public String template() {
            return "slots";
        }
    }

    /** A box for prose. */
    record Prose(String id, String name, String value, int minimumWords, int maximumWords) implements InputView {
        @Override
        public String template() {
            return "prose";
        }
    }

    /** A derivation with a mark to choose beside each claim; a mark is "right", "wrong" or "". */
    record Critique(String id, String name, List<Line> lines) implements InputView {
        /** A claim as TeX with its number, or, with the number 0, words as HTML. */
        public record Line(int number, String tex, String html, String mark) {}

        public Critique {
            lines = List.copyOf(lines);
        }

        static Critique of(String id, String name, Input.Critique input, String value) {
            List<String> marks = value.lines().map(String::strip).toList();
            List<Line> lines = new java.util.ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (Input.Critique.Line line : input.lines()) {
                if (line.number() == 0) {
                    words.append(words.isEmpty() ? "" : line.inline() ? " " : "\n\n").append(line.text());
                } else {
                    said(words, lines);
                    lines.add(new Line(line.number(), line.text(), "", marks.contains(line.number() + " wrong") ? "wrong" : marks.contains(line.number() + " right") ? "right" : ""));
                }
            }
            said(words, lines);
            return new Critique(id, name, lines);
        }

        /** The claims that have a mark. */
        public List<Line> marked() {
            return lines.stream().filter(line -> !line.mark().isEmpty()).toList();
        }

        private static void said(StringBuilder words, List<Line> lines) {
            String text = words.toString().replaceAll(" ([.,;:])", "$1").replaceFirst("^[.,;:]\\s*", "");
            words.setLength(0);
            if (!text.isBlank()) {
                lines.add(new Line(0, "", Prosaic.html(text), ""));
            }
        }

        @Override
        public String template() {
            return "critique";
        }
    }

    /** A box for formulas, one a line. */
    record Formulas(String id, String name, String value, int rows, Palette palette) implements InputView {
        @Override
        public String template() {
            return "formulas";
        }
    }

    /** A box for the lines of a derivation, with the definitions and facts that they may use. */
    record Derivation(String id, String name, String value, String start, List<String> definitions, List<Input.Option> facts, Palette palette) implements InputView {
        private static final int LEAST_ROWS = 8;

        public Derivation {
            definitions = List.copyOf(definitions);
            facts = List.copyOf(facts);
        }

        @Override
        public String template() {
            return "derivation";
        }

        /** How many rows the box shows. */
        public int rows() {
            return Math.clamp(value.lines().count() + 1, LEAST_ROWS, 30);
        }
    }
}
