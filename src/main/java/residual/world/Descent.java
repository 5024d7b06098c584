package residual.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Circuit;

/** Levenberg-Marquardt steps on circuits that should vanish (Nocedal and Wright, chapter 10), from a start, in memory that is taken once. */
final class Descent {
    private static final int MOST_STEPS = 60;
    /** So many steps that do not take the residual below this share of what it was find no solution. */
    private static final int PATIENCE = 6;
    private static final double STUCK = 0.9;
    private static final int MOST_DAMPINGS = 8;

    private final List<Circuit> circuits;
    private final Map<String, SimpleMatrix> start;
    private final Map<String, Integer> columns = new HashMap<>();
    private final DMatrixRMaj normal;
    private final DMatrixRMaj damped;
    private final DMatrixRMaj slope;
    private final DMatrixRMaj step;
    private final LinearSolverDense<DMatrixRMaj> quick;
    private final LinearSolverDense<DMatrixRMaj> careful;
    private final Work work;
    private Map<String, double[]> at = new LinkedHashMap<>();
    private Map<String, double[]> next = new LinkedHashMap<>();

    Descent(List<Circuit> circuits, Map<String, SimpleMatrix> start, Work work) {
        this.circuits = circuits;
        this.work = work;
        this.start = start;
        int column = 0;
        for (String name : start.keySet().stream().sorted().toList()) {
            columns.put(name, column);
            at.put(name, start.get(name).getDDRM().data.clone());
            next.put(name, at.get(name).clone());
            column += at.get(name).length;
        }
        this.normal = new DMatrixRMaj(column, column);
        this.damped = new DMatrixRMaj(column, column);
        this.slope = new DMatrixRMaj(column, 1);
        this.step = new DMatrixRMaj(column, 1);
        this.quick = LinearSolverFactory_DDRM.chol(Math.max(1, column));
        this.careful = LinearSolverFactory_DDRM.lu(Math.max(1, column));
    }

    /** The numbers at which all residuals vanish, or nothing. */
    Map<String, SimpleMatrix> end() {
        double norm = residual(at);
        double damping = 1e-2;
        double before = norm;
        for (int count = 1; count <= MOST_STEPS && norm > 1e-14 && slope.numRows > 0 && !work.isDone(); count++) {
            linearise();
            boolean better = false;
            for (int i = 0; i < MOST_DAMPINGS && !better; i++) {
                move(damping);
                double there = residual(next);
                better = there < norm;
                damping = Math.max(1e-15, better ? damping / 10 : damping * 10);
                norm = better ? accepted(there) : norm;
            }
            boolean stuck = count % PATIENCE == 0 && norm > STUCK * before;
            before = count % PATIENCE == 0 ? norm : before;
            if (!better || stuck) {
                break;
            }
        }
        return norm < 1e-9 ? found() : Map.of();
    }

    private double accepted(double norm) {
        Map<String, double[]> left = at;
        at = next;
        next = left;
        return norm;
    }

    private Map<String, SimpleMatrix> found() {
        Map<String, SimpleMatrix> found = new HashMap<>();
        start.forEach((name, m) -> found.put(name, SimpleMatrix.wrap(new DMatrixRMaj(m.getNumRows(), m.getNumCols(), true, at.get(name)))));
        return found;
    }

    /** The norm of all residuals. */
    private double residual(Map<String, double[]> numbers) {
        double squares = 0;
        for (Circuit circuit : circuits) {
            for (double entry : circuit.value(numbers)) {
                squares += entry * entry;
            }
        }
        return Math.sqrt(squares);
    }

    /** Sums J'J and J'r over the circuits. */
    private void linearise() {
        Arrays.fill(normal.data, 0);
        Arrays.fill(slope.data, 0);
        for (Circuit circuit : circuits) {
            int[] positions = positions(circuit);
            work.spend((long) circuit.entries() * positions.length * positions.length);
            add(circuit.value(at), circuit.slopes(), positions);
        }
        for (int i = 0; i < normal.numRows; i++) {
            for (int j = 0; j < i; j++) {
                normal.unsafe_set(j, i, normal.unsafe_get(i, j));
            }
        }
    }

    /** Which of all numbers each column of a circuit's Jacobian is. */
    private int[] positions(Circuit circuit) {
        int[] positions = new int[circuit.moving().stream().mapToInt(name -> at.get(name).length).sum()];
        int column = 0;
        for (String name : circuit.moving()) {
            for (int i = 0; i < at.get(name).length; i++) {
                positions[column++] = columns.get(name) + i;
            }
        }
        return positions;
    }

    /** The symbols of a circuit are sorted as all are, so that the lower half is filled. */
    private void add(double[] residual, double[] jacobian, int[] positions) {
        int width = positions.length;
        for (int row = 0; row < residual.length; row++) {
            for (int i = 0; i < width; i++) {
                double left = jacobian[row * width + i];
                if (left != 0) {
                    slope.data[positions[i]] += left * residual[row];
                    for (int j = 0; j <= i; j++) {
                        normal.data[positions[i] * normal.numCols + positions[j]] += left * jacobian[row * width + j];
                    }
                }
            }
        }
    }

    /** Makes the damped step from where the last one ended; none where damping is still too small to make the equations regular. */
    private void move(double damping) {
        if (!isSolved(quick, damping) && !isSolved(careful, damping)) {
            step.zero();
        }
        for (Map.Entry<String, double[]> e : next.entrySet()) {
            double[] from = at.get(e.getKey());
            int column = columns.get(e.getKey());
            for (int i = 0; i < from.length; i++) {
                e.getValue()[i] = from[i] - step.data[column + i];
            }
        }
    }

    private boolean isSolved(LinearSolverDense<DMatrixRMaj> solver, double damping) {
        damped.setTo(normal);
        for (int i = 0; i < damped.numRows; i++) {
            damped.add(i, i, damping);
        }
        work.spend((long) damped.numRows * damped.numRows * damped.numRows / 6);
        boolean regular = solver.setA(damped);
        if (regular) {
            solver.solve(slope, step);
        }
        return regular;
    }
}
