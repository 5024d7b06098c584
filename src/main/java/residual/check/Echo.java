package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Place;
import residual.expr.Shape;

/**
 * How a text in an input reads before anything is judged, for the student to see while she types: as TeX with its shape and the names in it, as the
 * cells of a grid, or not, with a sentence and its place in the text. An echo tells nothing about right or wrong.
 */
public record Echo(String tex, String shape, List<Legend.Entry> names, List<List<String>> cells, String trouble, Place place) {
    private static final Echo NOTHING = new Echo("", "", List.of(), List.of(), "", Place.NONE);
    private static final int MOST_CELLS = 400;
    private static final int FIGURES = 12;

    public Echo {
        names = List.copyOf(names);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** The echo of a text; a blank one, and inputs whose text is what it is, have none. */
    public static Echo of(Input input, String text, Given given) {
        if (text.isBlank()) {
            return NOTHING;
        }
        try {
            return switch (input) {
                case Input.Number n -> number(NumberText.of(text));
                case Input.Matrix m -> matrix(m, text);
                case Input.Options o -> NOTHING;
                case Input.Slots s -> NOTHING;
                case Input.Prose p -> NOTHING;
                case Input.Formulas f -> new FormulaEcho(given).of(text);
                case Input.Derivation d -> NOTHING;
                case Input.Critique c -> NOTHING;
            };
        } catch (ExprException unread) {
            return new Echo("", "", List.of(), List.of(), unread.getMessage(), unread.place());
        }
    }

    private static Echo number(NumberText number) {
        String unit = number.unit().replaceAll("[^\\p{L}\\d%°/²³·.-]", "").replace("%", "\\%");
        return new Echo(Figures.tex(number.value(), FIGURES) + (unit.isEmpty() ? "" : "\\;\\text{" + unit + "}"), "", List.of(), List.of(), "", Place.NONE);
    }

    private static Echo matrix(Input.Matrix input, String text) {
        Shape wanted = new Shape(input.rows(), input.columns());
        List<MatrixText.Named> all = MatrixText.all(text, name -> Optional.of(wanted));
        return meant(input, all).map(matrix -> matrix(input, matrix, wanted)).orElse(NOTHING);
    }

    /** The matrix of this input: the only one, or of several in one box that of its name. */
    private static Optional<SimpleMatrix> meant(Input.Matrix input, List<MatrixText.Named> all) {
        return all.stream().filter(named -> all.size() == 1 || named.name().equals(Assignment.plain(input.name()))).map(MatrixText.Named::matrix).findFirst();
    }

    private static Echo matrix(Input.Matrix input, SimpleMatrix matrix, Shape wanted) {
        Shape shape = new Shape(matrix.getNumRows(), matrix.getNumCols());
        if (!shape.equals(wanted)) {
            return new Echo("", "", List.of(), List.of(), ShapeSentence.ofTex(input.label(), shape, wanted), Place.NONE);
        }
        return new Echo("", "", List.of(), shape.rows() * shape.columns() > MOST_CELLS ? List.of() : cells(matrix), "", Place.NONE);
    }

    private static List<List<String>> cells(SimpleMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.getNumRows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < matrix.getNumCols(); j++) {
                row.add(Figures.exact(matrix.get(i, j)));
            }
            rows.add(row);
        }
        return rows;
    }
}
