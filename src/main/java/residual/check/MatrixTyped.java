package residual.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.expr.ExprException;
import residual.expr.Shape;

/**
 * The matrices of an answer as read from its boxes, or for each that cannot be taken in a sentence that says why. A text with names
 * ({@code W1 = … W2 = …}) may give several matrices in one box.
 */
final class MatrixTyped {
    /** Beyond this, squares and products are no numbers any more. */
    private static final double LARGEST = 1e30;
    private final Map<String, Shape> wanted;
    private final Map<String, SimpleMatrix> matrices = new LinkedHashMap<>();
    private final List<Feedback> refusals = new ArrayList<>();

    private MatrixTyped(Map<String, Shape> wanted) {
        this.wanted = wanted;
    }

    /** Reads all boxes; the shapes are those that are wanted, by name and in order. */
    static MatrixTyped of(Answer answer, Map<String, Shape> wanted) {
        var typed = new MatrixTyped(wanted);
        typed.box(wanted.size() == 1 ? wanted.keySet().iterator().next() : "", answer.text());
        wanted.keySet().forEach(name -> typed.box(name, answer.text(name)));
        typed.missing(answer);
        return typed;
    }

    /** By name, in the order asked for; complete where there are no refusals. */
    Map<String, SimpleMatrix> matrices() {
        return matrices;
    }

    /** What cannot be taken in; empty where all is well. */
    List<Feedback> refusals() {
        return refusals;
    }

    private void box(String box, String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            List<MatrixText.Named> all = MatrixText.all(text, name -> Optional.ofNullable(wanted.get(meant(name, box))));
            boolean alone = all.size() == 1;
            all.forEach(named -> take(alone ? meant(named.name(), box) : known(named.name()).orElse(named.name().isEmpty() ? box : ""), named.matrix(), alone));
        } catch (ExprException unread) {
            refuse("unreadable", (box.isEmpty() || wanted.size() == 1 ? "" : TexName.of(box) + ": ") + unread.getMessage(), box);
        }
    }

    /** Whose matrix this is: of the name written beside it, where that is asked for, else of the box. */
    private String meant(String written, String box) {
        return known(written).orElse(box);
    }

    private Optional<String> known(String written) {
        return written.isEmpty() ? Optional.empty() : wanted.keySet().stream().filter(name -> Assignment.plain(name).equals(written)).findFirst();
    }

    private void take(String name, SimpleMatrix matrix, boolean alone) {
        if (name.isEmpty()) {
            if (alone) {
                refuse("unreadable", "Several matrices are asked for: write the name before each, as in `" + wanted.keySet().iterator().next() + " = …`.", "");
            }
        } else if (matrices.containsKey(name)) {
            refuse("twice", TexName.of(name) + " is given twice; leave one of the two.", name);
        } else {
            matrices.put(name, matrix);
            check(name, matrix, wanted.get(name));
        }
    }

    private void check(String name, SimpleMatrix matrix, Shape shape) {
        if (matrix.getNumRows() != shape.rows() || matrix.getNumCols() != shape.columns()) {
            refuse("shape", ShapeSentence.of(name, new Shape(matrix.getNumRows(), matrix.getNumCols()), shape), name);
        } else if (matrix.elementMaxAbs() > LARGEST) {
            refuse("too-large", TexName.of(name) + " has an entry of size $" + Figures.tex(matrix.elementMaxAbs(), 2)
                    + "$; the computation behind it went wrong, or a digit too many was pasted.", name);
        }
    }

    private void missing(Answer answer) {
        if (answer.isBlank()) {
            refuse("empty", wanted.size() == 1 ? "There is no matrix here yet: type its rows, one a line." : "There are no matrices here yet: type the rows of each, one a line.", "");
            return;
        }
        wanted.keySet().stream().filter(name -> !matrices.containsKey(name) && refusals.stream().noneMatch(f -> f.place().equals(name) || f.place().isEmpty()))
                .toList().forEach(name -> refuse("missing", TexName.of(name) + " is missing: nothing is judged before all matrices are there.", name));
    }

    private void refuse(String key, String message, String place) {
        refusals.add(new Feedback(key, message, place));
    }
}
