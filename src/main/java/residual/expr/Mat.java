package residual.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;

/** A matrix that is computed with: numbers, or a matrix together with its derivatives along some directions. */
sealed interface Mat {
    int rows();

    int columns();

    /**
     * Numbers, and the size of the terms that were summed to make them: the root of the sum of their squares, at least the
     * Frobenius norm of the entries. Where terms cancel the entries are small and the magnitude is not.
     */
    record Real(DMatrixRMaj entries, double magnitude) implements Mat {
        @Override
        public int rows() {
            return entries.numRows;
        }

        @Override
        public int columns() {
            return entries.numCols;
        }
    }

    /**
     * {@code value + e tangent} with e² = 0 for each direction: forward differentiation, the value worked out once for all of them. Each differentiation
     * has a level of its own, and value and tangents hold only lower levels; all that have one level have the same directions.
     */
    record Dual(int level, Mat value, List<Mat> tangents) implements Mat {

        /** The function of it that has this value, where the differential takes each tangent to one of the result. */
        Dual becoming(Mat result, UnaryOperator<Mat> differential) {
            List<Mat> changed = new ArrayList<>(tangents.size());
            for (Mat tangent : tangents) {
                changed.add(differential.apply(tangent));
            }
            return new Dual(level, result, changed);
        }

        @Override
        public int rows() {
            return value.rows();
        }

        @Override
        public int columns() {
            return value.columns();
        }
    }

    default boolean isScalar() {
        return rows() == 1 && columns() == 1;
    }

    /** The numbers without any derivative. */
    default Real real() {
        return switch (this) {
            case Real r -> r;
            case Dual d -> d.value().real();
        };
    }

    default int level() {
        return this instanceof Dual d ? d.level() : 0;
    }
}
