package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Place;
import residual.expr.Shape;

/**
 * Reads matrices in the notations people paste: MATLAB, Python lists, what NumPy and PyTorch print, LaTeX, Mathematica, Maxima, lines of
 * a spreadsheet or CSV file, each with or without {@code W1 =} before it. What cannot be read, or can be read in two ways, is refused in
 * a sentence by an {@link ExprException}; nothing is guessed.
 */
public final class MatrixText {
    private static final int LONGEST = 200_000;
    /** A number that multiplies the matrix after it: {@code 1/2 [1 1; 1 1]}, {@code -[1; 2]}. */
    private static final Pattern FACTOR = Pattern.compile("(-?(?:\\d{1,12}(?:\\.\\d{1,12})?(?:\\s*/\\s*\\d{1,12})?|-?sqrt\\(\\d{1,12}\\))?)\\s*[*·×]?\\s*");

    private MatrixText() {}

    /** A matrix of the text and the name it is given there, empty where there is none. */
    public record Named(String name, SimpleMatrix matrix) {}

    /** The only matrix of the text; the shape, where one is wanted, tells apart what can be read in two ways. */
    public static SimpleMatrix one(String text, Optional<Shape> wanted) {
        List<Named> all = all(text, name -> wanted);
        if (all.size() > 1) {
            throw new ExprException(ExprException.Kind.SYNTAX, "There are " + all.size() + " matrices in this text, and one is asked for.");
        }
        return all.getFirst().matrix();
    }

    /** All matrices of the text, {@code W1 = … W2 = …}; {@code wanted} gives the shape that is wanted under a name. */
    public static List<Named> all(String text, Function<String, Optional<Shape>> wanted) {
        if (text.length() > LONGEST) {
            throw new ExprException(ExprException.Kind.LIMIT, "This text has " + text.length() + " characters; a matrix here is far smaller, and " + LONGEST + " are the most that are read.");
        }
        String clean = LooseRows.plain(Typed.clean(text));
        return Assignment.in(clean).stream()
                .map(part -> new Named(part.name(), matrix(clean, part.from(), part.to(), wanted.apply(part.name())))).toList();
    }

    private static SimpleMatrix matrix(String text, int from, int to, Optional<Shape> wanted) {
        int start = from;
        while (start < to && (Row.isBlank(text.charAt(start)) || text.charAt(start) == '$')) {
            start++;
        }
        if (start == to) {
            throw new ExprException(ExprException.Kind.SYNTAX, "There is no matrix here yet: type its rows, one a line.");
        }
        int ellipsis = ellipsis(text, start, to);
        if (ellipsis >= 0) {
            throw new ExprException(ExprException.Kind.SYNTAX, "Dots stand for entries that are left out: give all of them. "
                    + "NumPy prints all after `np.set_printoptions(threshold=100000)`.", new Place(ellipsis, ellipsis + 1));
        }
        return chosen(text, start, to, wanted);
    }

    private static int ellipsis(String text, int from, int to) {
        for (String dots : List.of("...", "…", "⋯", "⋮", "\\dots", "\\cdots", "\\ldots", "\\vdots")) {
            int place = text.indexOf(dots, from);
            if (place >= 0 && place < to) {
                return place;
            }
        }
        return -1;
    }

    private static SimpleMatrix chosen(String text, int from, int to, Optional<Shape> wanted) {
        if (text.indexOf('\\', from) >= 0 && LatexTable.isIn(text.substring(from, to))) {
            return LatexTable.table(text, from, to).matrix(wanted);
        }
        Matcher factor = FACTOR.matcher(text).region(from, to);
        if (factor.lookingAt() && !factor.group(1).isEmpty() && Brackets.beginsAt(text, factor.end())) {
            double scale = factor.group(1).equals("-") ? -1 : Arithmetic.value(factor.group(1));
            return Brackets.table(text.substring(0, to), factor.end()).matrix(wanted).scale(scale);
        }
        if (Brackets.beginsAt(text, from) && !LineTable.isPrintedByR(text, from, to)) {
            return Brackets.table(text.substring(0, to), from).matrix(wanted);
        }
        return ofLines(LineTable.readings(text, from, to), wanted);
    }

    private static SimpleMatrix ofLines(List<LineTable.Reading> readings, Optional<Shape> wanted) {
        if (readings.size() == 1) {
            return readings.getFirst().table().matrix(wanted);
        }
        var possible = new ArrayList<LineTable.Reading>();
        var matrices = new ArrayList<SimpleMatrix>();
        for (LineTable.Reading reading : readings) {
            matrix(reading, wanted).ifPresent(matrix -> {
                possible.add(reading);
                matrices.add(matrix);
            });
        }
        if (possible.isEmpty()) {
            return readings.getFirst().table().matrix(wanted);
        }
        List<SimpleMatrix> fitting = matrices.stream().filter(matrix -> wanted.filter(shape(matrix)::equals).isPresent()).toList();
        if (fitting.size() == 1 || matrices.size() == 1) {
            return fitting.isEmpty() ? matrices.getFirst() : fitting.getFirst();
        }
        return ofSeveral(possible, matrices, wanted);
    }

    /** Lines of a CSV file have commas between entries; whatever else has several readings is asked back. */
    private static SimpleMatrix ofSeveral(List<LineTable.Reading> possible, List<SimpleMatrix> matrices, Optional<Shape> wanted) {
        if (wanted.isPresent() || possible.getFirst().isUsual()) {
            return matrices.getFirst();
        }
        throw new ExprException(ExprException.Kind.SYNTAX, "This can be read as " + shape(matrices.get(0)) + ", " + possible.get(0).how() + ", or as "
                + shape(matrices.get(1)) + ", " + possible.get(1).how() + ". Write decimal points, one row a line and blanks between the entries.");
    }

    private static Optional<SimpleMatrix> matrix(LineTable.Reading reading, Optional<Shape> wanted) {
        try {
            return Optional.of(reading.table().matrix(wanted));
        } catch (ExprException unread) {
            return Optional.empty();
        }
    }

    private static Shape shape(SimpleMatrix matrix) {
        return new Shape(matrix.getNumRows(), matrix.getNumCols());
    }
}
