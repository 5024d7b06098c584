package residual.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The value of an expression whose sizes are all filled in, at given values of its symbols, which may carry derivatives. */
final class Evaluator {
    private static final int LONGEST_SUM = 10_000;
    /** What one term of a sum takes beside its matrices. */
    private static final int TERM = 1_200;
    /** In so many directions a Jacobian moves at once; more at once would fill the memory. */
    private static final int AT_ONCE = 32;

    private final Algebra a;
    private final FunctionRules functions;
    private final Values given;
    private final Map<String, Mat> bound;
    private final Map<String, Integer> counts;
    private final Set<String> indices;
    private final int level;
    private final Optional<Still> still;
    private final Map<Expr, Mat> known = new IdentityHashMap<>();

    private Evaluator(Algebra a, FunctionRules functions, Values given, Map<String, Mat> bound, Map<String, Integer> counts, Set<String> indices, int level, Optional<Still> still) {
        this.a = a;
        this.functions = functions;
        this.given = given;
        this.bound = bound;
        this.counts = counts;
        this.indices = indices;
        this.level = level;
        this.still = still;
    }

    static Evaluator at(Values values) {
        Algebra algebra = new Algebra(new Budget());
        return new Evaluator(algebra, new FunctionRules(algebra), values, new HashMap<>(), values.sizes(), Set.of(), 0, Optional.empty());
    }

    Algebra algebra() {
        return a;
    }

    FunctionRules functions() {
        return functions;
    }

    Mat symbol(String name) {
        if (binds(name)) {
            return bound.computeIfAbsent(name, n -> Reals.of(given.matrices().get(n).getDDRM(), given.magnitudes().getOrDefault(n, 0.0)));
        }
        if (counts.containsKey(name)) {
            return a.number(counts.get(name));
        }
        throw new ExprException(ExprException.Kind.UNKNOWN_NAME, name + " has no value here.");
    }

    boolean binds(String name) {
        return !indices.contains(name) && (bound.containsKey(name) || given.matrices().containsKey(name));
    }

    /** The same values, with symbols moving in the given directions; the result's derivative is at {@link #level()} of the new one. */
    Evaluator moving(Map<String, Mat> directions) {
        Map<String, List<Mat>> single = new HashMap<>();
        directions.forEach((name, direction) -> single.put(name, List.of(direction)));
        return moving(single, new Still(this, new Dependence(directions.keySet())));
    }

    private Evaluator moving(Map<String, List<Mat>> directions, Still fixed) {
        Map<String, Mat> moved = new HashMap<>(bound);
        directions.forEach((name, several) -> moved.put(name, new Mat.Dual(level + 1, symbol(name), several)));
        return new Evaluator(a, functions, given, moved, counts, indices, level + 1, Optional.of(fixed));
    }

    /** What does not change while some symbols move: it is evaluated once for all directions in which they do. */
    private record Still(Evaluator values, Dependence moving) {}

    /** The same values with an index of a sum. */
    Evaluator counting(String index, int value) {
        a.reals().take(TERM);
        Map<String, Integer> more = new HashMap<>(counts);
        more.put(index, value);
        Set<String> hidden = new HashSet<>(indices);
        hidden.add(index);
        return new Evaluator(a, functions, given, bound, more, hidden, level, Optional.empty());
    }

    int level() {
        return level;
    }

    /** The value, worked out once for each node. */
    Mat remembered(Expr e) {
        Mat value = known.get(e);
        if (value == null) {
            value = compute(e, true);
            known.put(e, value);
        }
        return value;
    }

    Mat evaluate(Expr e) {
        return part(e, false);
    }

    private Mat part(Expr e, boolean remember) {
        if (still.isPresent() && !still.get().moving().of(e)) {
            return still.get().values().remembered(e);
        }
        return remember ? remembered(e) : compute(e, false);
    }

    private Mat compute(Expr e, boolean keep) {
        return switch (e) {
            case Expr.Num n -> a.number(n.value());
            case Expr.Sym s -> symbol(s.name());
            case Expr.Open o -> throw new ExprException(ExprException.Kind.SHAPE, "A size is open here.", o);
            case Expr.Eye i -> a.eye(count(i.size()));
            case Expr.Zeros z -> a.zeros(count(z.rows()), count(z.columns()));
            case Expr.Ones o -> a.ones(count(o.rows()), count(o.columns()));
            case Expr.Neg n -> a.scale(-1, part(n.operand(), keep));
            case Expr.Add s -> a.add(part(s.left(), keep), part(s.right(), keep));
            case Expr.Sub s -> a.sub(part(s.left(), keep), part(s.right(), keep));
            case Expr.Mul m -> a.multiply(part(m.left(), keep), part(m.right(), keep));
            case Expr.Div d -> a.divide(part(d.left(), keep), part(d.right(), keep));
            case Expr.Hadamard h -> a.hadamard(part(h.left(), keep), part(h.right(), keep));
            case Expr.ElementDiv d -> a.hadamard(part(d.left(), keep), a.map(Elementwise.RECIPROCAL, part(d.right(), keep)));
            case Expr.Pow p -> new Powers(a, functions).power(part(p.base(), keep), part(p.exponent(), keep));
            case Expr.ElementPow p -> new Powers(a, functions).elementPower(part(p.base(), keep), part(p.exponent(), keep));
            case Expr.Transpose t -> a.transpose(part(t.operand(), keep));
            case Expr.Inverse i -> a.inverse(part(i.operand(), keep));
            case Expr.Call c -> functions.apply(c.fn(), c.arguments().stream().map(x -> part(x, keep)).toList());
            case Expr.Block b -> block(b, keep);
            case Expr.Slice s -> {
                Mat operand = part(s.operand(), keep);
                Window w = window(s, operand.rows(), operand.columns());
                yield a.slice(operand, w.row(), w.column(), w.rows(), w.columns());
            }
            case Expr.SumOver s -> sum(s);
            case Expr.ProductOver p -> product(p);
            case Expr.Grad g -> new Adjoint(this, variable(g, g.variable())).gradient(g.function());
            case Expr.Jac j -> jacobian(j.function(), variable(j, j.variable()));
            case Expr.Hess h -> jacobian(new Expr.Grad(h.function(), h.variable()), variable(h, h.variable()));
            case Expr.Differential d -> along(d.operand(), directions(d));
            case Expr.Directional d -> along(d.function(), Map.of(variable(d, d.variable()), evaluate(d.direction())));
        };
    }

    int count(Expr e) {
        return e instanceof Expr.Num n ? (int) n.value() : new Counting(counts).of(e);
    }

    /** The name of the symbol by which a derivative is taken. */
    String variable(Expr whole, Expr variable) {
        if (variable instanceof Expr.Sym s && binds(s.name())) {
            return s.name();
        }
        throw new ExprException(ExprException.Kind.UNDEFINED, "A derivative is taken by a symbol; " + Words.of(variable) + " in " + Words.of(whole) + " is none.", variable);
    }

    Mat along(Expr function, Map<String, Mat> directions) {
        Evaluator moving = moving(directions);
        return a.tangents(moving.evaluate(function), moving.level(), 1).getFirst();
    }

    /** For {@code d(...)}: each symbol X moves in the direction dX, where that is declared. */
    Map<String, Mat> directions(Expr.Differential d) {
        Map<String, Mat> directions = new HashMap<>();
        for (String name : Trees.names(d.operand())) {
            if (binds(name) && binds("d" + name)) {
                directions.put(name, symbol("d" + name));
            }
        }
        if (directions.isEmpty()) {
            throw new MissingDifferentialException(d);
        }
        return directions;
    }

    private Mat jacobian(Expr function, String variable) {
        Mat x = symbol(variable);
        int entries = x.rows() * x.columns();
        List<Mat> columns = new ArrayList<>();
        Still fixed = new Still(this, new Dependence(Set.of(variable)));
        for (int first = 0; first < entries; first += AT_ONCE) {
            List<Mat> units = IntStream.range(first, Math.min(entries, first + AT_ONCE)).mapToObj(k -> unit(x, k % x.rows(), k / x.rows())).toList();
            Evaluator moving = moving(Map.of(variable, units), fixed);
            a.tangents(moving.evaluate(function), moving.level(), units.size()).forEach(t -> columns.add(a.vec(t)));
        }
        return a.beside(columns);
    }

    Mat unit(Mat x, int row, int column) {
        return a.place(a.number(1), row, column, x.rows(), x.columns());
    }

    private Mat block(Expr.Block b, boolean keep) {
        return a.below(b.rows().stream().map(r -> a.beside(r.stream().map(e -> part(e, keep)).toList())).toList());
    }

    /** Where a slice begins, counted from 0, and how large it is. */
    record Window(int row, int column, int rows, int columns) {}

    Window window(Expr.Slice s, int height, int width) {
        int[] rows = range(s, s.rows(), height);
        int[] columns = range(s, s.columns(), width);
        return new Window(rows[0], columns[0], rows[1], columns[1]);
    }

    private int[] range(Expr.Slice whole, Expr.Range range, int all) {
        int first = switch (range) {
            case Expr.Range.All r -> 1;
            case Expr.Range.At r -> count(r.position());
            case Expr.Range.Span r -> count(r.first());
        };
        int last = switch (range) {
            case Expr.Range.All r -> all;
            case Expr.Range.At r -> first;
            case Expr.Range.Span r -> count(r.last());
        };
        if (first < 1 || last > all || last < first) {
            throw new ExprException(ExprException.Kind.SHAPE, "Position " + first + (last == first ? "" : ".." + last) + " in " + Words.of(whole) + " does not exist; there are " + all + ", counted from 1.", whole);
        }
        return new int[] {first - 1, last - first + 1};
    }

    /** The values that the index of a sum or product takes, as its first and last. */
    int[] ends(Expr whole, Expr first, Expr last) {
        int from = count(first);
        int to = count(last);
        if ((long) to - from > LONGEST_SUM) {
            throw new ExprException(ExprException.Kind.LIMIT, "A sum or product of more than " + LONGEST_SUM + " terms is not evaluated here.", whole);
        }
        return new int[] {from, to};
    }

    private Mat product(Expr.ProductOver p) {
        int[] ends = ends(p, p.from(), p.to());
        Mat first = counting(p.index(), ends[0]).evaluate(p.body());
        Mat total = ends[1] < ends[0] ? a.eye(first.rows()) : first;
        for (int i = ends[0] + 1; i <= ends[1]; i++) {
            total = a.multiply(total, counting(p.index(), i).evaluate(p.body()));
        }
        return total;
    }

    private Mat sum(Expr.SumOver s) {
        int[] ends = ends(s, s.from(), s.to());
        if (ends[1] < ends[0]) {
            Mat shape = counting(s.index(), ends[0]).evaluate(s.body());
            return a.zeros(shape.rows(), shape.columns());
        }
        Mat total = counting(s.index(), ends[0]).evaluate(s.body());
        for (int i = ends[0] + 1; i <= ends[1]; i++) {
            total = a.add(total, counting(s.index(), i).evaluate(s.body()));
        }
        return total;
    }
}
