package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import residual.check.Condition.Has;
import residual.check.Condition.UpTo;
import residual.check.Finding.Shown;
import residual.expr.Expr;
import residual.expr.ExprException;

/** How far a matrix is from another one, up to what the author lets differ; another way in which the two agree is named. */
final class EqualTo {
    private final SimpleMatrix given;
    private final SimpleMatrix right;

    private EqualTo(SimpleMatrix given, SimpleMatrix right) {
        this.given = given;
        this.right = right;
    }

    static Finding finding(Has has, Tolerance tolerance, Trial trial) {
        Expr to = has.arguments().get("to");
        var both = new EqualTo(trial.value(has.subject()), trial.value(to));
        both.requireSameShape(has.subject());
        double distance = both.distance(has.upTo());
        double size = both.right.normF();
        String name = TexName.of(has.subject());
        return new Finding(distance, size, () -> new Shown(name + " differs from " + TexName.of(to) + inSpiteOf(has.upTo()) + " by $" + Figures.tex(distance, 3) + "$ (its norm is $" + Figures.tex(size, 3) + "$).",
                both.other(name, tolerance).stream().toList(), List.of()));
    }

    private void requireSameShape(Expr subject) {
        if (given.getNumRows() != right.getNumRows() || given.getNumCols() != right.getNumCols()) {
            throw new ExprException(ExprException.Kind.SHAPE, "a matrix of " + given.getNumRows() + "×" + given.getNumCols() + " cannot equal one of "
                    + right.getNumRows() + "×" + right.getNumCols(), subject);
        }
    }

    private static String inSpiteOf(Set<UpTo> upTo) {
        List<String> words = upTo.stream().sorted().map(EqualTo::word).toList();
        return words.isEmpty() ? "" : ", " + Listing.and(words) + " of its columns left free,";
    }

    private static String word(UpTo upTo) {
        return switch (upTo) {
            case SIGN -> "signs";
            case SCALE -> "lengths";
            case PERMUTATION -> "the order";
            case ROTATION -> "a rotation";
        };
    }

    private double distance(Set<UpTo> upTo) {
        if (upTo.contains(UpTo.ROTATION)) {
            return rotated();
        }
        return upTo.contains(UpTo.PERMUTATION) ? permuted(upTo) : Math.sqrt(inOrder(upTo));
    }

    private double inOrder(Set<UpTo> upTo) {
        double sum = 0;
        for (int j = 0; j < given.getNumCols(); j++) {
            sum += square(given.getColumn(j), right.getColumn(j), upTo);
        }
        return sum;
    }

    /** The columns in the order in which each is nearest to one that is still free, the nearest pairs first. */
    private double permuted(Set<UpTo> upTo) {
        int n = given.getNumCols();
        var free = new ArrayList<>(java.util.stream.IntStream.range(0, n).boxed().toList());
        double sum = 0;
        for (int j = 0; j < n; j++) {
            SimpleMatrix column = given.getColumn(j);
            int nearest = free.stream().min(java.util.Comparator.comparingDouble(k -> square(column, right.getColumn(k), upTo))).orElseThrow();
            sum += square(column, right.getColumn(nearest), upTo);
            free.remove((Integer) nearest);
        }
        return Math.sqrt(sum);
    }

    /** The squared distance of two columns, the first of which may change its sign or length. */
    private static double square(SimpleMatrix given, SimpleMatrix right, Set<UpTo> upTo) {
        double product = given.dot(right);
        double length = given.dot(given);
        double factor = upTo.contains(UpTo.SCALE) && length > 0 ? product / length : upTo.contains(UpTo.SIGN) && product < 0 ? -1 : 1;
        double distance = given.scale(upTo.contains(UpTo.SIGN) ? factor : Math.abs(factor)).minus(right).normF();
        return distance * distance;
    }

    /** The orthogonal Procrustes problem: the distance after the best orthogonal matrix on the right. */
    private double rotated() {
        SimpleSVD<SimpleMatrix> svd = given.transpose().mult(right).svd();
        return given.mult(svd.getU().mult(svd.getV().transpose())).minus(right).normF();
    }

    /** In what else than what is free the two would be equal. */
    private Optional<Feedback> other(String name, Tolerance tolerance) {
        double allowed = Math.max(tolerance.around(right.normF()), 1e-9 * right.normF());
        if (distance(Set.of(UpTo.SIGN)) <= allowed) {
            return told("sign", name + " is right but for the signs of columns.");
        }
        if (distance(Set.of(UpTo.SIGN, UpTo.PERMUTATION)) <= allowed) {
            return told("permuted", "The columns of " + name + " are right, in another order.");
        }
        if (distance(Set.of(UpTo.SIGN, UpTo.SCALE, UpTo.PERMUTATION)) <= allowed) {
            return told("scaled", "The columns of " + name + " have the right directions, but not the right lengths.");
        }
        if (given.getNumCols() > 1 && rotated() <= allowed) {
            return told("rotated", "The columns of " + name + " are a rotation of the right ones: they span the right space, and each is a mix of those asked for.");
        }
        return mixed(name, allowed);
    }

    private Optional<Feedback> mixed(String name, double allowed) {
        boolean smaller = given.getNumCols() < given.getNumRows();
        double outside = smaller ? Subspace.of(given, 1e-9).outside(right).normF() : Double.POSITIVE_INFINITY;
        return outside <= allowed ? told("mixed", "The columns of " + name + " span the right space, but each is a mix of those asked for.") : Optional.empty();
    }

    private static Optional<Feedback> told(String key, String message) {
        return Optional.of(new Feedback(key, message));
    }
}
