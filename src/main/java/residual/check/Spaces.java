package residual.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.check.Condition.Has;
import residual.check.Finding.Shown;
import residual.expr.Expr;

/** Properties of the spaces that columns and rows span; distances are sines of angles between spaces. */
final class Spaces {
    private static final double LEAST_SHARE = 1e-9;

    private Spaces() {}

    private static double share(Tolerance tolerance) {
        return Math.max(LEAST_SHARE, tolerance.relative());
    }

    static Finding rank(Has has, Tolerance tolerance, Trial trial) {
        double[] values = Spectrum.singularValues(trial.value(has.subject()));
        double least = Math.max(share(tolerance) * values[0], tolerance.absolute());
        long rank = Arrays.stream(values).filter(value -> value > least).count();
        long asked = Math.round(trial.number(has.arguments().get("is")));
        String name = TexName.of(has.subject());
        return new Finding(rank == asked ? 0 : 1, 1, () -> new Shown(name + " has the rank " + rank + ", and " + asked + " is asked for.", List.of(), List.of(bars(name, values))));
    }

    private static Exhibit bars(String name, double[] values) {
        return new Exhibit.Bars("Singular values of " + name, IntStream.rangeClosed(1, values.length).mapToObj(String::valueOf).toList(),
                List.of(new Exhibit.Series("yours", Arrays.stream(values).boxed().toList())));
    }

    static Finding sameColumns(Has has, Tolerance tolerance, Trial trial) {
        return same(trial.value(has.subject()), trial.value(has.arguments().get("as")), tolerance, TexName.of(has.subject()) + " and " + TexName.of(has.arguments().get("as")), "columns");
    }

    static Finding sameRows(Has has, Tolerance tolerance, Trial trial) {
        return same(trial.value(has.subject()).transpose(), trial.value(has.arguments().get("to")).transpose(), tolerance,
                TexName.of(has.subject()) + " and " + TexName.of(has.arguments().get("to")), "rows");
    }

    private static Finding same(SimpleMatrix a, SimpleMatrix b, Tolerance tolerance, String names, String lines) {
        Subspace one = Subspace.of(a, share(tolerance));
        Subspace other = Subspace.of(b, share(tolerance));
        if (one.dimension() != other.dimension()) {
            return Finding.yesOrNo(false, () -> "The " + lines + " of " + names + " span different spaces: of dimension " + one.dimension() + " and " + other.dimension() + ".");
        }
        double sine = one.sine(other);
        return Finding.of(sine, 1, () -> "The " + lines + " of " + names + " span different spaces of the same dimension; the largest angle between them is " + degrees(sine) + ".");
    }

    /** The columns span the eigenvectors of the largest eigenvalues. */
    static Finding top(Has has, Tolerance tolerance, Trial trial) {
        SimpleMatrix columns = trial.value(has.subject());
        Spectrum spectrum = Spectrum.of(trial.value(has.arguments().get("of")));
        Subspace space = Subspace.of(columns, share(tolerance));
        int count = columns.getNumCols();
        if (space.dimension() < count) {
            return Finding.yesOrNo(false, () -> "The " + count + " columns of " + TexName.of(has.subject()) + " depend on each other: they span a space of dimension " + space.dimension() + ".");
        }
        double sine = new Subspace(spectrum.top(count), count).sine(space);
        return Finding.of(sine, 1, () -> "The columns of " + TexName.of(has.subject()) + " do not span the eigenvectors of the " + count + " largest eigenvalues: "
                + others(space, spectrum, tolerance).orElse("the largest angle between the two spaces is " + degrees(sine) + "."));
    }

    /** Names the eigenvectors that a space is spanned by, where it is spanned by others. */
    private static java.util.Optional<String> others(Subspace space, Spectrum spectrum, Tolerance tolerance) {
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < spectrum.values().length; i++) {
            if (space.outside(spectrum.vectors().getColumn(i)).normF() <= Math.max(1e-6, tolerance.relative())) {
                inside.add("$u_" + (i + 1) + "$");
            }
        }
        return inside.size() == space.dimension() ? java.util.Optional.of("they span " + Listing.and(inside) + ", counted from the largest eigenvalue.") : java.util.Optional.empty();
    }

    static Finding within(Has has, Tolerance tolerance, Trial trial) {
        Expr whole = has.arguments().get("of");
        SimpleMatrix columns = trial.value(has.subject());
        double outside = Subspace.of(trial.value(whole), share(tolerance)).outside(columns).normF();
        return Finding.of(outside, columns.normF(), () -> TexName.of(has.subject()) + " is no combination of the columns of " + TexName.of(whole)
                + ": a part of length $" + Figures.tex(outside, 3) + "$ lies outside of what they span.");
    }

    private static String degrees(double sine) {
        return Figures.text(Math.toDegrees(Math.asin(Math.min(1, sine))), 3) + "°";
    }
}
