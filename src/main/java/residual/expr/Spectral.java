package residual.expr;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Eigenvalues, singular values and what is made of them, with their differentials (Magnus and Neudecker, chapter 9). */
final class Spectral {
    /** Two eigenvalues closer than this part of the largest have no separate eigenvectors. */
    private static final double CLOSEST = 1e-9;

    private final Algebra a;

    Spectral(Algebra a) {
        this.a = a;
    }

    /** The column of eigenvalues, largest first; d lambda_i = u_i' dS u_i. */
    Mat eigenvalues(Mat s) {
        return switch (s) {
            case Mat.Real r -> a.factors().eigenvalues(r);
            case Mat.Dual d -> {
                Mat u = eigenvectors(d.value());
                yield d.becoming(eigenvalues(d.value()), t -> a.diagonalOf(a.multiply(a.transpose(u), a.multiply(t, u))));
            }
        };
    }

    /** Eigenvectors in columns; dU = U (F .* U' dS U) with F_ij = 1/(lambda_j - lambda_i) off the diagonal. */
    Mat eigenvectors(Mat s) {
        return switch (s) {
            case Mat.Real r -> Reals.of(a.factors().eigen(r).vectors());
            case Mat.Dual d -> {
                Mat u = eigenvectors(d.value());
                Mat gaps = gaps(eigenvalues(d.value()));
                yield d.becoming(u, t -> a.multiply(u, a.hadamard(gaps, a.multiply(a.transpose(u), a.multiply(t, u)))));
            }
        };
    }

    private Mat gaps(Mat values) {
        int n = values.rows();
        Mat differences = a.sub(a.spread(a.transpose(values), n, n), a.spread(values, n, n));
        requireSeparate(differences.real());
        Mat off = a.sub(a.ones(n, n), a.eye(n));
        return a.hadamard(off, a.map(Elementwise.RECIPROCAL, a.add(differences, a.eye(n))));
    }

    private static void requireSeparate(Mat.Real differences) {
        for (int i = 0; i < differences.rows(); i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(differences.entries().get(i, j)) <= CLOSEST * differences.magnitude()) {
                    throw Reals.undefined("Two eigenvalues are equal here, so a derivative of the eigenvectors does not exist.");
                }
            }
        }
    }

    /** Singular values, largest first, as a column; d s_i = u_i' dA v_i. */
    Mat singularValues(Mat x) {
        if (x instanceof Mat.Real r) {
            return a.reals().column(a.factors().svd(r.entries()).s(), r.magnitude());
        }
        Mat.Dual d = (Mat.Dual) x;
        if (d.value() instanceof Mat.Real r) {
            var svd = a.factors().svd(r.entries());
            return d.becoming(singularValues(r), t -> a.diagonalOf(a.multiply(a.transpose(Reals.of(svd.u())), a.multiply(t, Reals.of(svd.v())))));
        }
        return a.map(Elementwise.SQRT, eigenvalues(gram(x)));
    }

    /** The matrix {@code U diag(weights) V'} with the singular vectors of {@code x}: what the weights become under the transposed differential. */
    Mat singularCombination(Mat x, Mat weights) {
        if (x instanceof Mat.Real r) {
            var svd = a.factors().svd(r.entries());
            return a.multiply(Reals.of(svd.u()), a.multiply(a.diagonalMatrix(weights), a.transpose(Reals.of(svd.v()))));
        }
        Mat scaled = a.hadamard(weights, a.map(Elementwise.RECIPROCAL, singularValues(x)));
        Mat vectors = eigenvectors(gram(x));
        Mat middle = a.multiply(vectors, a.multiply(a.diagonalMatrix(scaled), a.transpose(vectors)));
        return x.rows() >= x.columns() ? a.multiply(x, middle) : a.multiply(middle, x);
    }

    private Mat gram(Mat x) {
        return x.rows() >= x.columns() ? a.multiply(a.transpose(x), x) : a.multiply(x, a.transpose(x));
    }

    /** The symmetric square root S of a positive semidefinite matrix; S dS + dS S = dA. */
    Mat squareRoot(Mat x) {
        return switch (x) {
            case Mat.Real r -> root(r);
            case Mat.Dual d -> {
                Mat s = squareRoot(d.value());
                yield d.becoming(s, t -> sylvester(s, t));
            }
        };
    }

    private Mat.Real root(Mat.Real r) {
        var eigen = a.factors().eigen(r);
        double[] roots = new double[eigen.values().length];
        for (int i = 0; i < roots.length; i++) {
            if (eigen.values()[i] < -1e-10 * r.magnitude()) {
                throw Reals.undefined("This takes the square root of a matrix with the negative eigenvalue " + eigen.values()[i] + ".");
            }
            roots[i] = Math.sqrt(Math.max(eigen.values()[i], 0));
        }
        return (Mat.Real) recombined(eigen.vectors(), roots);
    }

    private Mat recombined(DMatrixRMaj vectors, double[] values) {
        Mat u = Reals.of(vectors);
        return a.multiply(u, a.multiply(a.diagonalMatrix(a.reals().column(values, 0)), a.transpose(u)));
    }

    /** A symmetric positive definite matrix to any power. */
    Mat symmetricPower(Mat x, double exponent) {
        Mat u = eigenvectors(x);
        return a.multiply(u, a.multiply(a.diagonalMatrix(a.elementPower(eigenvalues(x), exponent)), a.transpose(u)));
    }

    /** The X with {@code S X + X S = E}, S symmetric positive definite; S dX + dX S = dE - dS X - X dS. */
    Mat sylvester(Mat s, Mat e) {
        int level = Math.max(s.level(), e.level());
        if (level == 0) {
            return solved((Mat.Real) s, (Mat.Real) e);
        }
        Mat sv = Algebra.valueAt(s, level);
        Mat x = sylvester(sv, Algebra.valueAt(e, level));
        int directions = ((Mat.Dual) (s.level() == level ? s : e)).tangents().size();
        List<Mat> ds = a.tangents(s, level, directions);
        List<Mat> de = a.tangents(e, level, directions);
        return new Mat.Dual(level, x, IntStream.range(0, directions)
                .mapToObj(i -> sylvester(sv, a.sub(de.get(i), a.add(a.multiply(ds.get(i), x), a.multiply(x, ds.get(i)))))).toList());
    }

    private Mat solved(Mat.Real s, Mat.Real e) {
        var eigen = a.factors().eigen(s);
        int n = s.rows();
        Mat u = Reals.of(eigen.vectors());
        DMatrixRMaj weights = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = eigen.values()[i] + eigen.values()[j];
                if (sum <= CLOSEST * s.magnitude()) {
                    throw Reals.undefined("A square root has no derivative at a singular matrix.");
                }
                weights.set(i, j, 1 / sum);
            }
        }
        Mat inside = a.hadamard(Reals.of(weights), a.multiply(a.transpose(u), a.multiply(e, u)));
        return a.multiply(u, a.multiply(inside, a.transpose(u)));
    }

    /** The polar factor U V' of a matrix of full rank. */
    Mat polar(Mat x) {
        if (x instanceof Mat.Real r) {
            var svd = a.factors().svd(r.entries());
            if (svd.s()[svd.s().length - 1] <= 1e-11 * r.magnitude()) {
                throw Reals.undefined("The polar factor of a matrix that lacks rank is not unique.");
            }
            return a.multiply(Reals.of(svd.u()), a.transpose(Reals.of(svd.v())));
        }
        Mat middle = a.inverse(squareRoot(gram(x)));
        return x.rows() >= x.columns() ? a.multiply(x, middle) : a.multiply(middle, x);
    }
}
