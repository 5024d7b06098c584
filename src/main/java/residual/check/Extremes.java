package residual.check;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import residual.check.Condition.Has;
import residual.check.Finding.Shown;
import residual.expr.Expr;
import residual.expr.Relation;
import residual.expr.Residuals;
import residual.expr.Statement;

/** Stationary points and minima of a scalar of the matrices that the student gives. */
final class Extremes {
    /** An excess below this share of the terms of the scalar is never held against an answer whose least value is 0. */
    private static final double SHARE = 1e-3;
    private static final Expr ZERO = new Expr.Num(0);

    private Extremes() {}

    /** The gradient in every given matrix vanishes. */
    static Finding stationary(Has has, Trial trial) {
        return Equations.of(trial.prepared().equations(has, () -> trial.names().stream().map(name -> vanishing(has.subject(), name)).toList()), trial);
    }

    private static Statement vanishing(Expr scalar, String name) {
        return new Statement(List.of(new Expr.Grad(scalar, new Expr.Sym(name)), ZERO), List.of(Relation.EQUAL), false);
    }

    /** The scalar is as small as at the answers, or as the value that the author gives, or as the diagnosis knows. */
    static Finding minimum(Has has, Trial trial) {
        var here = Residuals.resolved(trial.prepared().expression(has.subject()), ZERO, trial.values());
        double value = here.left().get(0);
        double least = least(has, trial);
        String name = TexName.of(has.subject());
        return new Finding(Math.max(0, value - least), Math.max(Math.abs(least), SHARE * here.magnitude()), () -> new Shown(
                name + " is $" + Figures.tex(value, 5) + "$ here and can be as small as $" + Figures.tex(least, 5) + "$.", List.of(), pictures(name, value, least, trial)));
    }

    /** A diagnosis shows the loss itself. */
    private static List<Exhibit> pictures(String name, double value, double least, Trial trial) {
        return trial.check().diagnosis().isPresent() ? List.of() : List.of(bars(name, value, least));
    }

    static Exhibit bars(String name, double value, double least) {
        return new Exhibit.Bars(name + " beside the least value", List.of(name), List.of(new Exhibit.Series("yours", List.of(value)), new Exhibit.Series("least", List.of(least))));
    }

    private static double least(Has has, Trial trial) {
        Optional<Expr> written = Optional.ofNullable(has.arguments().get("value"));
        return written.map(trial::number).orElseGet(() -> trial.hasModel() ? trial.atModel().number(has.subject()) : Autoencoder.of(trial).least());
    }
}
