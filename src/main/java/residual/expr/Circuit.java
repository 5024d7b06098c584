package residual.expr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/**
 * An expression to be evaluated with its Jacobian very often while some of its symbols move, in numbers that lie where they lay before: beside what is
 * no plain arithmetic it takes no new memory. Entries are counted row by row, those of the result as those of the symbols.
 */
public final class Circuit {
    private final Gate result;
    private final List<Gate> gates;
    private final List<String> moving;
    private final Map<String, SimpleMatrix> at;

    private Circuit(Gate result, List<Gate> gates, Map<String, SimpleMatrix> at) {
        this.result = result;
        this.gates = gates;
        this.moving = List.copyOf(at.keySet());
        this.at = at;
    }

    /**
     * The circuit of an expression whose open sizes are filled in; the symbols of {@code free} move, the values are those of the others. Throws LIMIT
     * where it is too large.
     */
    public static Circuit of(Expr expression, Values values, Map<String, SimpleMatrix> free) {
        Set<String> names = Trees.names(expression);
        Map<String, SimpleMatrix> at = new LinkedHashMap<>();
        free.keySet().stream().filter(names::contains).sorted().forEach(name -> at.put(name, free.get(name).copy()));
        Wiring wiring = new Wiring(values, at);
        Gate result = wiring.gate(expression);
        return new Circuit(result, wiring.gates(), at);
    }

    /** The symbols on which it depends, in the order of the columns of the Jacobian. */
    public List<String> moving() {
        return moving;
    }

    public int entries() {
        return result.value().length;
    }

    /** The entries of the result where the symbols have these; throws UNDEFINED where one is not finite. Whoever asks again gets them in the same place. */
    public double[] value(Map<String, double[]> numbers) {
        new Budget().spend(0);
        at.forEach((name, m) -> System.arraycopy(numbers.get(name), 0, m.getDDRM().data, 0, m.getNumElements()));
        for (Gate gate : gates) {
            gate.evaluate();
        }
        for (double entry : result.value()) {
            if (!Double.isFinite(entry)) {
                throw Reals.undefined("A value is infinite or not a number here.");
            }
        }
        return result.value();
    }

    /** The Jacobian where {@link #value} was asked for last: for each entry of the result the derivatives by all moving numbers, one after the other. */
    public double[] slopes() {
        for (Gate gate : gates) {
            gate.differentiate();
        }
        return result.slopes();
    }

    /** Makes gates of the parts of an expression, one for parts that are the same. */
    private static final class Wiring {
        private final Values values;
        private final Map<String, SimpleMatrix> at;
        private final Map<String, Integer> columns = new HashMap<>();
        private final int width;
        private final Dependence dependence;
        private final Map<Expr, Gate> made = new LinkedHashMap<>();
        private final Budget budget = new Budget();

        Wiring(Values values, Map<String, SimpleMatrix> at) {
            this.values = values;
            this.at = at;
            this.dependence = new Dependence(at.keySet());
            int column = 0;
            for (Map.Entry<String, SimpleMatrix> e : at.entrySet()) {
                columns.put(e.getKey(), column);
                column += e.getValue().getNumElements();
            }
            this.width = column;
        }

        List<Gate> gates() {
            return List.copyOf(made.values());
        }

        Gate gate(Expr e) {
            Gate known = made.get(e);
            if (known == null) {
                known = dependence.of(e) ? moving(e) : fixed(Evaluation.resolved(e, values));
                made.put(e, known);
            }
            return known;
        }

        private Gate fixed(SimpleMatrix m) {
            return new Gate.Source(new Wire(m.getNumRows(), m.getNumCols(), m.getDDRM().data, new double[0], Wire.INNER));
        }

        private Wire wire(int rows, int columns) {
            budget.room((long) rows * columns, width + 1L);
            return new Wire(rows, columns, new double[rows * columns], new double[rows * columns * width], Wire.INNER);
        }

        private Gate moving(Expr e) {
            return switch (e) {
                case Expr.Sym s -> input(s.name());
                case Expr.Neg n -> scaled(-1, gate(n.operand()));
                case Expr.Add s -> sum(e, gate(s.left()), gate(s.right()), 1);
                case Expr.Sub s -> sum(e, gate(s.left()), gate(s.right()), -1);
                case Expr.Mul m -> product(e, gate(m.left()), gate(m.right()));
                case Expr.Hadamard h -> entrywise(e, gate(h.left()), gate(h.right()));
                case Expr.Transpose t -> turned(gate(t.operand()));
                default -> any(e);
            };
        }

        private Gate input(String name) {
            SimpleMatrix m = at.get(name);
            int first = columns.get(name);
            budget.room(m.getNumElements(), width + 1L);
            double[] slopes = new double[m.getNumElements() * width];
            for (int i = 0; i < m.getNumElements(); i++) {
                slopes[i * width + first + i] = 1;
            }
            return new Gate.Source(new Wire(m.getNumRows(), m.getNumCols(), m.getDDRM().data, slopes, first));
        }

        private Gate scaled(double factor, Gate operand) {
            return new Gate.Scaled(factor, operand, wire(operand.rows(), operand.columns()));
        }

        private Gate sum(Expr e, Gate a, Gate b, double sign) {
            return areAlike(a, b) ? new Gate.Sum(a, b, sign, wire(a.rows(), a.columns())) : any(e);
        }

        private Gate product(Expr e, Gate a, Gate b) {
            if (a.value().length == 1 || b.value().length == 1) {
                Gate number = a.value().length == 1 ? a : b;
                Gate other = number == a ? b : a;
                return new Gate.Multiple(number, other, width, wire(other.rows(), other.columns()));
            }
            return a.columns() == b.rows() ? new Gate.Product(a, b, width, wire(a.rows(), b.columns())) : any(e);
        }

        private Gate entrywise(Expr e, Gate a, Gate b) {
            return areAlike(a, b) ? new Gate.Entrywise(a, b, width, wire(a.rows(), a.columns())) : any(e);
        }

        private static boolean areAlike(Gate a, Gate b) {
            return a.rows() == b.rows() && a.columns() == b.columns();
        }

        private Gate turned(Gate operand) {
            return new Gate.Turned(operand, width, wire(operand.columns(), operand.rows()));
        }

        /** What has rules of its own is evaluated with them. */
        private Gate any(Expr e) {
            SimpleMatrix start = Evaluation.resolved(e, values.with(at));
            Set<String> names = Trees.names(e);
            List<String> by = at.keySet().stream().filter(names::contains).toList();
            return new Gate.Any(e, values, at, by.stream().mapToInt(columns::get).toArray(), by, width, wire(start.getNumRows(), start.getNumCols()));
        }
    }

    /**
     * Where a gate leaves its value and the derivatives of each entry; no derivatives where nothing in it moves. For a symbol {@code first} is the
     * column of its first entry, where the derivative of that by itself stands.
     */
    record Wire(int rows, int columns, double[] value, double[] slopes, int first) {
        static final int INNER = -1;

        boolean isFixed() {
            return slopes.length == 0;
        }

        void clear() {
            Arrays.fill(slopes, 0);
        }

        /** Adds the derivatives of an entry of another, times a factor, to those of one here. */
        void add(int entry, double factor, Wire other, int from, int width) {
            if (factor == 0 || other.isFixed()) {
                return;
            }
            int to = entry * width;
            if (other.first >= 0) {
                slopes[to + other.first + from] += factor;
                return;
            }
            int at = from * width;
            for (int i = 0; i < width; i++) {
                slopes[to + i] += factor * other.slopes[at + i];
            }
        }
    }
}
