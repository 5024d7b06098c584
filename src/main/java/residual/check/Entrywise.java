package residual.check;

import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;

/** Properties that are seen in the entries of a matrix. */
final class Entrywise {
    private Entrywise() {}

    /** A set of places in a matrix, rows and columns counted from 0. */
    interface Places {
        boolean contain(int row, int column);
    }

    /** The entries at these places are 0. */
    static Finding zero(Expr subject, Trial trial, String complaint, Places places) {
        SimpleMatrix m = trial.value(subject);
        return largest(m, subject, places, m.normF(), complaint + ": the entry in ", "");
    }

    static Finding symmetric(Expr subject, Trial trial) {
        SimpleMatrix m = trial.value(subject);
        return largest(m.minus(m.transpose()), subject, (i, j) -> i < j, m.normF(), "is not symmetric: the entry in ", ", more than its mirror image");
    }

    private static Finding largest(SimpleMatrix m, Expr subject, Places places, double size, String complaint, String than) {
        double sum = 0;
        int row = 0;
        int column = 0;
        double most = 0;
        for (int i = 0; i < m.getNumRows(); i++) {
            for (int j = 0; j < m.getNumCols(); j++) {
                double entry = places.contain(i, j) ? m.get(i, j) : 0;
                sum += entry * entry;
                if (Math.abs(entry) > Math.abs(most)) {
                    most = entry;
                    row = i;
                    column = j;
                }
            }
        }
        String place = "row " + (row + 1) + ", column " + (column + 1);
        double entry = most;
        return Finding.of(Math.sqrt(sum), size, () -> TexName.of(subject) + " " + complaint + place + " is $" + Figures.tex(entry, 3) + "$" + than + ".");
    }

    static Finding probability(Expr subject, Trial trial) {
        SimpleMatrix m = trial.value(subject);
        double sum = m.elementSum();
        double below = 0;
        for (int i = 0; i < m.getNumElements(); i++) {
            below = Math.min(below, m.get(i));
        }
        boolean negative = -below > Math.abs(sum - 1);
        double least = below;
        return Finding.of(Math.max(-below, Math.abs(sum - 1)), 1, () -> TexName.of(subject) + " holds no probabilities: "
                + (negative ? "one entry is $" + Figures.tex(least, 3) + "$, and none may be negative." : "its entries add up to $" + Figures.tex(sum, 4) + "$, not to 1."));
    }
}
