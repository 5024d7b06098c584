package residual.check;

import java.util.function.DoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** A notation to copy a matrix in; {@link MatrixText} reads each of them back to the same numbers. */
public enum MatrixFormat {
    PLAIN("", " ", "\n", ""),
    NUMPY("np.array([[", ", ", "],\n          [", "]])"),
    MATLAB("[", " ", "; ", "]"),
    LATEX("\\begin{pmatrix} ", " & ", " \\\\ ", " \\end{pmatrix}"),
    CSV("", ",", "\n", "\n");

    private final String open;
    private final String between;
    private final String rows;
    private final String close;

    MatrixFormat(String open, String between, String rows, String close) {
        this.open = open;
        this.between = between;
        this.rows = rows;
        this.close = close;
    }

    /** The matrix with every digit its numbers have. */
    public String write(SimpleMatrix matrix) {
        return write(matrix, Figures::exact);
    }

    /** The matrix with its entries rounded to so many significant figures. */
    public String write(SimpleMatrix matrix, int figures) {
        return write(matrix, value -> Figures.text(value, figures));
    }

    /** The matrix with each entry written by {@code entry}. */
    String write(SimpleMatrix matrix, DoubleFunction<String> entry) {
        var text = new StringBuilder(open);
        for (int i = 0; i < matrix.getNumRows(); i++) {
            text.append(i == 0 ? "" : rows);
            for (int j = 0; j < matrix.getNumCols(); j++) {
                text.append(j == 0 ? "" : between).append(entry.apply(matrix.get(i, j)));
            }
        }
        return text.append(close).toString();
    }
}
