package residual.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** A matrix of a variant as the page shows it: its cells as texts, and the forms in which it can be copied. */
public record DataTable(String name, List<List<String>> cells, List<Form> forms) {
    public DataTable {
        cells = cells.stream().map(List::copyOf).toList();
        forms = List.copyOf(forms);
    }

    /** A notation's name, the ending of a file in it, and the matrix written in it with all its digits. */
    public record Form(String notation, String ending, String text) {}

    /** The table of a matrix; the name is what a copied assignment is given to. */
    public static DataTable of(String name, SimpleMatrix matrix) {
        List<List<String>> exact = cells(matrix, Numbers::exact);
        String python = name.matches("[A-Za-z_][A-Za-z_0-9]*") ? name + " = " : "";
        return new DataTable(name, cells(matrix, Numbers::shown), List.of(
                new Form("NumPy", "py", python + "np.array([" + rows(exact, "[", ", ", "]", ",\n    ") + "])"),
                new Form("MATLAB", "m", python + "[" + rows(exact, "", " ", "", ";\n    ") + "];"),
                new Form("LaTeX", "tex", "\\begin{pmatrix}\n" + rows(exact, "", " & ", "", " \\\\\n") + "\n\\end{pmatrix}"),
                new Form("CSV", "csv", rows(exact, "", ",", "", "\n") + "\n")));
    }

    /** A matrix as TeX, to be read. */
    static String tex(SimpleMatrix matrix) {
        return "\\begin{pmatrix}" + rows(cells(matrix, Numbers::tex), "", " & ", "", " \\\\ ") + "\\end{pmatrix}";
    }

    /** A matrix as one would type it, with all its digits: {@code [[1, 2], [3, 4]]}, a scalar as a number. */
    static String typed(SimpleMatrix matrix) {
        List<List<String>> exact = cells(matrix, Double::toString);
        return matrix.getNumElements() == 1 ? exact.getFirst().getFirst() : "[" + rows(exact, "[", ", ", "]", ", ") + "]";
    }

    private static List<List<String>> cells(SimpleMatrix matrix, DoubleFunction<String> written) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < matrix.getNumRows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < matrix.getNumCols(); j++) {
                row.add(written.apply(matrix.get(i, j)));
            }
            cells.add(row);
        }
        return cells;
    }

    private static String rows(List<List<String>> cells, String open, String between, String close, String betweenRows) {
        return cells.stream().map(row -> row.stream().collect(Collectors.joining(between, open, close))).collect(Collectors.joining(betweenRows));
    }
}
