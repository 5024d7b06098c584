package residual.check;

import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;

/** Whether a matrix is symmetric with eigenvalues that are positive, or at least not negative. */
final class Definite {
    private Definite() {}

    static Finding semi(Expr subject, Trial trial) {
        SimpleMatrix m = trial.value(subject);
        return Entrywise.symmetric(subject, trial).or(Finding.of(Math.max(0, -Spectrum.of(m).least()), m.normF(), () -> sentence(subject, m)));
    }

    static Finding positive(Expr subject, Tolerance tolerance, Trial trial) {
        SimpleMatrix m = trial.value(subject);
        Finding symmetric = Entrywise.symmetric(subject, trial);
        boolean positive = Spectrum.of(m).least() > 1e-12 * m.normF();
        return symmetric.within(tolerance) ? Finding.yesOrNo(positive, () -> sentence(subject, m)) : symmetric;
    }

    private static String sentence(Expr subject, SimpleMatrix m) {
        return TexName.of(subject) + " has the eigenvalue $" + Figures.tex(Spectrum.of(m).least(), 3) + "$.";
    }
}
