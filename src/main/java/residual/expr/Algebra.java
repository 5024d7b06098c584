package residual.expr;

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

    /** The coefficient of the given level's e; zero where the matrix does not depend on it. */
    Mat tangent(Mat a, int level) {
        return a instanceof Mat.Dual d && d.level() == level ? d.tangent() : zeros(a.rows(), a.columns());
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
        int level = Math.max(a.level(), b.level());
        Mat value = sum(valueAt(a, level), valueAt(b, level), sign);
        if (b.level() < level) {
            return new Mat.Dual(level, value, tangent(a, level));
        }
        Mat signed = sign == 1 ? tangent(b, level) : scale(sign, tangent(b, level));
        return new Mat.Dual(level, value, a.level() < level ? signed : add(tangent(a, level), signed));
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
        return new Mat.Dual(level, value, joined(parts.stream().map(p -> tangent(p, level)).toList(), joining));
    }

    private static Mat valueAt(Mat a, int level) {
        return a instanceof Mat.Dual d && d.level() == level ? d.value() : a;
    }

    private static Mat linear(Mat a, UnaryOperator<Mat.Real> operation) {
        return switch (a) {
            case Mat.Real r -> operation.apply(r);
            case Mat.Dual d -> new Mat.Dual(d.level(), linear(d.value(), operation), linear(d.tangent(), operation));
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
        int level = Math.max(a.level(), b.level());
        Mat va = valueAt(a, level);
        Mat vb = valueAt(b, level);
        Mat value = bilinear(va, vb, operation);
        if (b.level() < level) {
            return new Mat.Dual(level, value, bilinear(tangent(a, level), vb, operation));
        }
        Mat right = bilinear(va, tangent(b, level), operation);
        return new Mat.Dual(level, value, a.level() < level ? right : add(bilinear(tangent(a, level), vb, operation), right));
    }

    // ---- the rest

    Mat map(Elementwise f, Mat a) {
        return switch (a) {
            case Mat.Real r -> pointwise.map(f, r);
            case Mat.Dual d -> {
                Mat y = map(f, d.value());
                yield new Mat.Dual(d.level(), y, hadamard(f.derivative(this, d.value(), y), d.tangent()));
            }
        };
    }

    /** Each entry to a fixed power: d x^p = p x^(p-1) dx. */
    Mat elementPower(Mat a, double exponent) {
        return switch (a) {
            case Mat.Real r -> pointwise.power(r, exponent);
            case Mat.Dual d -> new Mat.Dual(d.level(), elementPower(d.value(), exponent), hadamard(powerSlope(d.value(), exponent), d.tangent()));
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
                yield new Mat.Dual(d.level(), y, scale(-1, multiply(y, multiply(d.tangent(), y))));
            }
        };
    }

    /** Frobenius norm; d|A| = tr(A' dA) / |A|, which does not exist at A = 0. */
    Mat norm(Mat a) {
        return switch (a) {
            case Mat.Real r -> reals.frobenius(r);
            case Mat.Dual d -> {
                Mat y = norm(d.value());
                yield new Mat.Dual(d.level(), y, divide(inner(d.value(), d.tangent()), y));
            }
        };
    }

    /** Golub and Pereyra: dP = -P dA P + P P' dA' (I - A P) + (I - P A) dA' P' P, at constant rank. */
    Mat pseudoInverse(Mat a) {
        return switch (a) {
            case Mat.Real r -> factors.pseudoInverse(r);
            case Mat.Dual d -> {
                Mat p = pseudoInverse(d.value());
                yield new Mat.Dual(d.level(), p, pseudoInverseSlope(d.value(), p, d.tangent()));
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
            case Mat.Dual d -> new Mat.Dual(d.level(), det(d.value()), inner(transpose(adjugate(d.value())), d.tangent()));
        };
    }

    /** d log |det A| = tr(A^-1 dA). */
    Mat logdet(Mat a) {
        return switch (a) {
            case Mat.Real r -> inverses.logdet(r);
            case Mat.Dual d -> new Mat.Dual(d.level(), logdet(d.value()), inner(transpose(inverse(d.value())), d.tangent()));
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
