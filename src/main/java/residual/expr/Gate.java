package residual.expr;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Circuit.Wire;

/** One operation of a {@link Circuit}, which leaves its value, and when asked its derivatives, on a wire of its own. */
sealed interface Gate {
    Wire wire();

    /** Works out the value from those of the gates before it. */
    void evaluate();

    /** Works out the derivatives where the value was worked out last. */
    void differentiate();

    default int rows() {
        return wire().rows();
    }

    default int columns() {
        return wire().columns();
    }

    default double[] value() {
        return wire().value();
    }

    default double[] slopes() {
        return wire().slopes();
    }

    /** What others begin with: a constant, or a symbol that moves, whose numbers are put on its wire and whose derivative by itself is there from the start. */
    record Source(Wire wire) implements Gate {
        @Override
        public void evaluate() {
        }

        @Override
        public void differentiate() {
        }
    }

    record Scaled(double factor, Gate operand, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < value().length; i++) {
                value()[i] = factor * operand.value()[i];
            }
        }

        @Override
        public void differentiate() {
            for (int i = 0; i < slopes().length; i++) {
                slopes()[i] = factor * operand.slopes()[i];
            }
        }
    }

    /** {@code a + sign b}. */
    record Sum(Gate a, Gate b, double sign, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < value().length; i++) {
                value()[i] = a.value()[i] + sign * b.value()[i];
            }
        }

        @Override
        public void differentiate() {
            for (int i = 0; i < slopes().length; i++) {
                slopes()[i] = (a.wire().isFixed() ? 0 : a.slopes()[i]) + (b.wire().isFixed() ? 0 : sign * b.slopes()[i]);
            }
        }
    }

    /** A number times a matrix. */
    record Multiple(Gate number, Gate other, int width, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < value().length; i++) {
                value()[i] = number.value()[0] * other.value()[i];
            }
        }

        @Override
        public void differentiate() {
            wire.clear();
            for (int i = 0; i < value().length; i++) {
                wire.add(i, number.value()[0], other.wire(), i, width);
                wire.add(i, other.value()[i], number.wire(), 0, width);
            }
        }
    }

    /** d(AB) = dA B + A dB. */
    record Product(Gate a, Gate b, int width, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < rows(); i++) {
                for (int j = 0; j < columns(); j++) {
                    double sum = 0;
                    for (int k = 0; k < a.columns(); k++) {
                        sum += a.value()[i * a.columns() + k] * b.value()[k * columns() + j];
                    }
                    value()[i * columns() + j] = sum;
                }
            }
        }

        @Override
        public void differentiate() {
            wire.clear();
            for (int i = 0; i < rows(); i++) {
                for (int j = 0; j < columns(); j++) {
                    for (int k = 0; k < a.columns(); k++) {
                        int left = i * a.columns() + k;
                        int right = k * columns() + j;
                        wire.add(i * columns() + j, b.value()[right], a.wire(), left, width);
                        wire.add(i * columns() + j, a.value()[left], b.wire(), right, width);
                    }
                }
            }
        }
    }

    record Entrywise(Gate a, Gate b, int width, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < value().length; i++) {
                value()[i] = a.value()[i] * b.value()[i];
            }
        }

        @Override
        public void differentiate() {
            wire.clear();
            for (int i = 0; i < value().length; i++) {
                wire.add(i, b.value()[i], a.wire(), i, width);
                wire.add(i, a.value()[i], b.wire(), i, width);
            }
        }
    }

    record Turned(Gate operand, int width, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            for (int i = 0; i < value().length; i++) {
                value()[i] = operand.value()[from(i)];
            }
        }

        @Override
        public void differentiate() {
            for (int i = 0; i < value().length; i++) {
                System.arraycopy(operand.slopes(), from(i) * width, slopes(), i * width, width);
            }
        }

        private int from(int entry) {
            return entry % columns() * operand.columns() + entry / columns();
        }
    }

    /** Anything else, by its own rules; {@code first} are the columns at which the derivatives by its symbols begin. */
    record Any(Expr expression, Values values, Map<String, SimpleMatrix> at, int[] first, List<String> by, int width, Wire wire) implements Gate {
        @Override
        public void evaluate() {
            System.arraycopy(Evaluation.resolved(expression, values.with(at)).getDDRM().data, 0, value(), 0, value().length);
        }

        @Override
        public void differentiate() {
            wire.clear();
            Values here = values.with(at);
            for (int i = 0; i < by.size(); i++) {
                DMatrixRMaj jacobian = Evaluation.resolved(new Expr.Jac(expression, new Expr.Sym(by.get(i))), here).getDDRM();
                place(jacobian, at.get(by.get(i)), first[i]);
            }
        }

        /** Jacobians count the entries of both column by column. */
        private void place(DMatrixRMaj jacobian, SimpleMatrix variable, int column) {
            for (int r = 0; r < jacobian.numRows; r++) {
                int entry = r % rows() * columns() + r / rows();
                for (int c = 0; c < jacobian.numCols; c++) {
                    int moved = c % variable.getNumRows() * variable.getNumCols() + c / variable.getNumRows();
                    slopes()[entry * width + column + moved] = jacobian.unsafe_get(r, c);
                }
            }
        }
    }
}
