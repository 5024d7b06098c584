package residual.check;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import residual.check.Finding.Shown;
import residual.expr.Expr;

/** How far the columns or rows of a matrix are from having length 1 and being perpendicular to each other. */
final class Orthonormal {
    private Orthonormal() {}

    static Finding columns(Expr subject, Trial trial) {
        return gram(trial.value(subject), subject, "column");
    }

    static Finding rows(Expr subject, Trial trial) {
        return gram(trial.value(subject).transpose(), new Expr.Transpose(subject), "row");
    }

    /** A square matrix with orthonormal columns. */
    static Finding square(Expr subject, Trial trial) {
        SimpleMatrix m = trial.value(subject);
        return m.getNumRows() == m.getNumCols() ? gram(m, subject, "column")
                : Finding.yesOrNo(false, () -> TexName.of(subject) + " is not square, and only a square matrix is orthogonal.");
    }

    private static Finding gram(SimpleMatrix m, Expr subject, String line) {
        SimpleMatrix deviation = deviation(m);
        return new Finding(deviation.normF(), Math.sqrt(m.getNumCols()), () -> new Shown(sentence(deviation, line), List.of(), List.of(exhibit(deviation, subject))));
    }

    /** {@code W'W - I}. */
    static SimpleMatrix deviation(SimpleMatrix m) {
        return m.transpose().mult(m).minus(SimpleMatrix.identity(m.getNumCols()));
    }

    static Exhibit exhibit(SimpleMatrix deviation, Expr subject) {
        var product = new Expr.Mul(new Expr.Transpose(subject), subject);
        return new Exhibit.HeatMap(TexName.of(new Expr.Sub(product, new Expr.Eye(new Expr.Open()))), deviation.toArray2());
    }

    private static String sentence(SimpleMatrix deviation, String line) {
        int worst = 0;
        for (int e = 1; e < deviation.getNumElements(); e++) {
            worst = Math.abs(deviation.get(e)) > Math.abs(deviation.get(worst)) ? e : worst;
        }
        int i = worst / deviation.getNumCols();
        int j = worst % deviation.getNumCols();
        return i == j
                ? "The " + line + "s are not orthonormal: " + line + " " + (i + 1) + " has the length $" + Figures.tex(Math.sqrt(Math.max(0, 1 + deviation.get(i, i))), 4) + "$, not 1."
                : "The " + line + "s are not orthonormal: " + line + "s " + (i + 1) + " and " + (j + 1) + " have the inner product $" + Figures.tex(deviation.get(i, j), 3) + "$, not 0.";
    }
}
