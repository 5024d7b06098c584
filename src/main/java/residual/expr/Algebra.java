package residual.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Operations on matrices that may carry derivatives. Each operation on a {@link Mat.Dual} states its differential; sources are Magnus and
 * Neudecker, Matrix Differential Calculus (chapters 8 and 9), and Golub and Pereyra 1973 for the pseudo-inverse.
 */
final class Algebra {
    private final Reals reals;
    private final Pointwise pointwise;
    private final Inverses inverses;
    private final Factors factors;

    Algebra(Budget budget) {
        this.reals = new Reals(budget);
        this.pointwise = new Pointwise(reals);
        this.inverses = new Inverses(reals);
        this.factors = new Factors(reals);
    }

    Reals reals() {
        return reals;
    }

    Factors factors() {
        return factors;
    }

    /** The coefficients of the given level's e in its directions, of which there are {@code count}; zero where the matrix does not depend on it. */
    List<Mat> tangents(Mat a, int level, int count) {
        return a instanceof Mat.Dual d && d.level() == level ? d.tangents() : Collections.nCopies(count, zeros(a.rows(), a.columns()));
    }

    Mat zeros(int rows, int columns) {
        return new Mat.Real(reals.empty(rows, columns), 0);
    }

    Mat number(double value) {
        return Reals.of(new DMatrixRMaj(1, 1, true, value));
    }

    Mat ones(int rows, int columns) {
        DMatrixRMaj m = reals.empty(rows, columns);
        CommonOps_DDRM.fill(m, 1);
        return Reals.of(m);
    }

    Mat eye(int size) {
        DMatrixRMaj m = reals.empty(size, size);
        CommonOps_DDRM.setIdentity(m);
        return Reals.of(m);
    }

    // ---- linear operations: the differential is the operation on the differential

    Mat scale(double factor, Mat a) {
        return linear(a, r -> reals.scale(factor, r));
    }

    Mat transpose(Mat a) {
        return linear(a, reals::transpose);
    }

    Mat slice(Mat a, int row, int column, int rows, int columns) {
        return linear(a, r -> reals.slice(r, row, column, rows, columns));
    }

    Mat place(Mat a, int row, int column, int rows, int columns) {
        return linear(a, r -> reals.place(r, row, column, rows, columns));
    }

    Mat vec(Mat a) {
        return linear(a, reals::vec);
    }

    Mat unvec(Mat a, int rows, int columns) {
        return linear(a, r -> reals.unvec(r, rows, columns));
    }

    Mat diagonalMatrix(Mat a) {
        return linear(a, reals::diagonalMatrix);
    }

    Mat diagonalOf(Mat a) {
        return linear(a, reals::diagonalOf);
    }

    Mat sum(Mat a) {
        return linear(a, reals::sum);
    }

    Mat columnSums(Mat a) {
        return linear(a, reals::columnSums);
    }

    Mat rowSums(Mat a) {
        return transpose(columnSums(transpose(a)));
    }

    Mat spread(Mat a, int rows, int columns) {
        return linear(a, r -> reals.spread(r, rows, columns));
    }

    Mat trace(Mat a) {
        return sum(diagonalOf(a));
    }

    Mat add(Mat a, Mat b) {
        return sum(a, b, 1);
    }

    Mat sub(Mat a, Mat b) {
        return sum(a, b, -1);
    }

    private Mat sum(Mat a, Mat b, double sign) {
        if (a instanceof Mat.Real ra && b instanceof Mat.Real rb) {
            return reals.add(ra, rb, sign);
        }
        Mat value = sum(valueBelow(a, b), valueBelow(b, a), sign);
        if (a.level() > b.level()) {
            return new Mat.Dual(a.level(), value, ((Mat.Dual) a).tangents());
        }
        Mat.Dual signed = sign == 1 ? (Mat.Dual) b : ((Mat.Dual) b).becoming(value, t -> scale(sign, t));
        return new Mat.Dual(b.level(), value, a.level() < b.level() ? signed.tangents() : added(((Mat.Dual) a).tangents(), signed.tangents()));
    }

    private List<Mat> added(List<Mat> first, List<Mat> second) {
        List<Mat> sums = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            sums.add(add(first.get(i), second.get(i)));
        }
        return sums;
    }

    /** Matrices of equal height side by side. */
    Mat beside(List<Mat> parts) {
        return joined(parts, reals::beside);
    }

    /** Matrices of equal width below each other. */
    Mat below(List<Mat> parts) {
        return joined(parts, reals::below);
    }

    private Mat joined(List<Mat> parts, Function<List<Mat.Real>, Mat.Real> joining) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int level = parts.stream().mapToInt(Mat::level).max().orElse(0);
        if (level == 0) {
            return joining.apply(parts.stream().map(Mat::real).toList());
        }
        Mat value = joined(parts.stream().map(p -> valueAt(p, level)).toList(), joining);
        int directions = parts.stream().filter(p -> p.level() == level).mapToInt(p -> ((Mat.Dual) p).tangents().size()).max().orElse(0);
        List<List<Mat>> tangents = parts.stream().map(p -> tangents(p, level, directions)).toList();
        List<Mat> joined = new ArrayList<>(directions);
        for (int i = 0; i < directions; i++) {
            List<Mat> here = new ArrayList<>(parts.size());
            for (List<Mat> part : tangents) {
                here.add(part.get(i));
            }
            joined.add(joined(here, joining));
        }
        return new Mat.Dual(level, value, joined);
    }

    static Mat valueAt(Mat a, int level) {
        return a instanceof Mat.Dual d && d.level() == level ? d.value() : a;
    }

    /** The value at the level of the higher one of two. */
    private static Mat valueBelow(Mat a, Mat other) {
        return valueAt(a, Math.max(a.level(), other.level()));
    }

    private static Mat linear(Mat a, UnaryOperator<Mat.Real> operation) {
        return switch (a) {
            case Mat.Real r -> operation.apply(r);
            case Mat.Dual d -> d.becoming(linear(d.value(), operation), t -> linear(t, operation));
        };
    }

    // ---- products: d(AB) = dA B + A dB

    Mat multiply(Mat a, Mat b) {
        if (a.isScalar() || b.isScalar()) {
            return a.isScalar() ? bilinear(a, b, reals::scaleBy) : bilinear(b, a, reals::scaleBy);
        }
        return bilinear(a, b, reals::multiply);
    }

    Mat hadamard(Mat a, Mat b) {
        return bilinear(a, b, reals::hadamard);
    }

    Mat kron(Mat a, Mat b) {
        return bilinear(a, b, reals::kron);
    }

    Mat divide(Mat a, Mat number) {
        return multiply(map(Elementwise.RECIPROCAL, number), a);
    }

    Mat inner(Mat a, Mat b) {
        return sum(hadamard(a, b));
    }

    private Mat bilinear(Mat a, Mat b, BinaryOperator<Mat.Real> operation) {
        if (a instanceof Mat.Real ra && b instanceof Mat.Real rb) {
            return operation.apply(ra, rb);
        }
        Mat va = valueBelow(a, b);
        Mat vb = valueBelow(b, a);
        Mat value = bilinear(va, vb, operation);
        if (a.level() > b.level()) {
            return ((Mat.Dual) a).becoming(value, t -> bilinear(t, vb, operation));
        }
        Mat.Dual right = ((Mat.Dual) b).becoming(value, t -> bilinear(va, t, operation));
        return a.level() < b.level() ? right : new Mat.Dual(b.level(), value, added(((Mat.Dual) a).becoming(value, t -> bilinear(t, vb, operation)).tangents(), right.tangents()));
    }

    // ---- the rest

    Mat map(Elementwise f, Mat a) {
        return switch (a) {
            case Mat.Real r -> pointwise.map(f, r);
            case Mat.Dual d -> {
                Mat y = map(f, d.value());
                Mat slope = f.derivative(this, d.value(), y);
                yield d.becoming(y, t -> hadamard(slope, t));
            }
        };
    }

    /** Each entry to a fixed power: d x^p = p x^(p-1) dx. */
    Mat elementPower(Mat a, double exponent) {
        return switch (a) {
            case Mat.Real r -> pointwise.power(r, exponent);
            case Mat.Dual d -> {
                Mat slope = powerSlope(d.value(), exponent);
                yield d.becoming(elementPower(d.value(), exponent), t -> hadamard(slope, t));
            }
        };
    }

    Mat powerSlope(Mat a, double exponent) {
        return exponent == 0 ? zeros(a.rows(), a.columns()) : scale(exponent, elementPower(a, exponent - 1));
    }

    /** d(A^-1) = -A^-1 dA A^-1. */
    Mat inverse(Mat a) {
        return switch (a) {
            case Mat.Real r -> inverses.inverse(r);
            case Mat.Dual d -> {
                Mat y = inverse(d.value());
                yield d.becoming(y, t -> scale(-1, multiply(y, multiply(t, y))));
            }
        };
    }

    /** Frobenius norm; d|A| = tr(A' dA) / |A|, which does not exist at A = 0. */
    Mat norm(Mat a) {
        return switch (a) {
            case Mat.Real r -> reals.frobenius(r);
            case Mat.Dual d -> {
                Mat y = norm(d.value());
                yield d.becoming(y, t -> divide(inner(d.value(), t), y));
            }
        };
    }

    /** Golub and Pereyra: dP = -P dA P + P P' dA' (I - A P) + (I - P A) dA' P' P, at constant rank. */
    Mat pseudoInverse(Mat a) {
        return switch (a) {
            case Mat.Real r -> factors.pseudoInverse(r);
            case Mat.Dual d -> {
                Mat p = pseudoInverse(d.value());
                yield d.becoming(p, t -> pseudoInverseSlope(d.value(), p, t));
            }
        };
    }

    private Mat pseudoInverseSlope(Mat a, Mat p, Mat da) {
        Mat right = sub(eye(a.rows()), multiply(a, p));
        Mat left = sub(eye(a.columns()), multiply(p, a));
        Mat first = scale(-1, multiply(p, multiply(da, p)));
        Mat second = multiply(multiply(p, transpose(p)), multiply(transpose(da), right));
        Mat third = multiply(multiply(left, transpose(da)), multiply(transpose(p), p));
        return add(first, add(second, third));
    }

    /** d det A = tr(adj(A) dA). */
    Mat det(Mat a) {
        return switch (a) {
            case Mat.Real r -> inverses.det(r);
            case Mat.Dual d -> {
                Mat slope = transpose(adjugate(d.value()));
                yield d.becoming(det(d.value()), t -> inner(slope, t));
            }
        };
    }

    /** d log |det A| = tr(A^-1 dA). */
    Mat logdet(Mat a) {
        return switch (a) {
            case Mat.Real r -> inverses.logdet(r);
            case Mat.Dual d -> {
                Mat slope = transpose(inverse(d.value()));
                yield d.becoming(logdet(d.value()), t -> inner(slope, t));
            }
        };
    }

    /** adj A; its differential is that of det(A) A^-1 and needs A invertible. */
    Mat adjugate(Mat a) {
        return a instanceof Mat.Real r ? inverses.adjugate(r) : multiply(det(a), inverse(a));
    }

    Mat integerPower(Mat a, int exponent) {
        if (exponent < 0) {
            return inverse(integerPower(a, -exponent));
        }
        Mat result = eye(a.rows());
        Mat square = a;
        for (int left = exponent; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? multiply(result, square) : result;
            square = left > 1 ? multiply(square, square) : square;
        }
        return result;
    }

    /** The exponential by scaling, a Taylor polynomial of degree 16 and squaring. */
    Mat exponential(Mat a) {
        int halvings = Math.max(0, 2 + Math.getExponent(Reals.norm(a.real().entries()) + 1e-300));
        if (halvings > 60) {
            throw Reals.undefined("The exponential of a matrix this large is infinite.");
        }
        Mat x = scale(Math.pow(2, -halvings), a);
        Mat sum = eye(a.rows());
        for (int i = 16; i >= 1; i--) {
            sum = add(eye(a.rows()), scale(1.0 / i, multiply(x, sum)));
        }
        for (int i = 0; i < halvings; i++) {
            sum = multiply(sum, sum);
        }
        return sum;
    }
}
