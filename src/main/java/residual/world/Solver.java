package residual.world;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.SingularMatrixException;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Fn;
import residual.expr.Folded;
import residual.expr.Relation;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * Makes the facts of a world hold by Levenberg-Marquardt steps on the free numbers of its unknowns (Nocedal and Wright, chapter 10). Structures
 * are kept by parametrisation; inequalities are equations with slack. Symbols that are not unknowns stay fixed; where that does not suffice, all symbols of the facts move.
 */
final class Solver {
    private static final int MOST_STEPS = 60;
    /** So many steps that do not take the residual below this share of what it was find no solution. */
    private static final int PATIENCE = 6;
    private static final double STUCK = 0.9;

    private final World world;
    private final Map<String, Shape> shapes;
    private final Sampler sampler;
    private final double spread;

    Solver(World world, Map<String, Shape> shapes, Sampler sampler) {
        this(world, shapes, sampler, 1);
    }

    /** Starts are drawn with this standard deviation. */
    Solver(World world, Map<String, Shape> shapes, Sampler sampler, double spread) {
        this.world = world;
        this.shapes = shapes;
        this.sampler = sampler;
        this.spread = spread;
    }

    Values solve(Values start) {
        List<World.Symbol> involved = involved();
        List<World.Symbol> unknowns = involved.stream().filter(World.Symbol::unknown).toList();
        Values solved = unknowns.isEmpty() ? start : solve(start, unknowns);
        return solved != start || unknowns.equals(involved) ? solved : solve(start, involved);
    }

    /** The symbols that the facts speak of. */
    List<World.Symbol> involved() {
        Set<String> names = new LinkedHashSet<>();
        residuals().forEach(e -> names.addAll(Trees.names(e)));
        return world.symbols().stream().filter(s -> names.contains(s.name())).toList();
    }

    private List<Expr> residuals() {
        List<Statement> claims = world.facts().stream().flatMap(f -> Steps.of(world.rules().written(f.statement())).stream()).toList();
        return IntStream.range(0, claims.size()).mapToObj(i -> residual(claims.get(i), new Expr.Sym(slack(i)))).toList();
    }

    /** What vanishes where a claim holds; for an inequality with the square of free numbers as what it leaves. */
    private static Expr residual(Statement claim, Expr slack) {
        Expr over = Match.residual(claim);
        return switch (claim.relations().getFirst()) {
            case EQUAL, APPROXIMATELY -> new Expr.Sub(claim.terms().get(0), claim.terms().get(1));
            case AT_MOST, AT_LEAST, LESS, GREATER -> new Expr.Add(over, new Expr.Hadamard(slack, slack));
            case SEMIDEFINITE_ABOVE, SEMIDEFINITE_BELOW, DEFINITE_ABOVE, DEFINITE_BELOW -> new Expr.Add(over, new Expr.Mul(slack, new Expr.Transpose(slack)));
            case PROPORTIONAL -> new Expr.Num(0);
        };
    }

    private static String slack(int number) {
        return "slack" + number + "~";
    }

    /** Free numbers for what each inequality leaves. */
    private Map<String, SimpleMatrix> slacks(Values start) {
        Map<String, SimpleMatrix> free = new HashMap<>();
        List<Statement> claims = world.facts().stream().flatMap(f -> Steps.of(world.rules().written(f.statement())).stream()).toList();
        for (int i = 0; i < claims.size(); i++) {
            if (Conditions.isInequality(claims.get(i)) && claims.get(i).relations().getFirst() != Relation.PROPORTIONAL) {
                free.put(slack(i), sampler.parameters(Shapes.of(Match.residual(claims.get(i)), shapes, start.sizes())).scale(spread));
            }
        }
        return free;
    }

    /** Moves these symbols from random values until the facts hold; the start itself where that does not succeed. */
    Values solve(Values start, List<World.Symbol> moving) {
        Map<String, Expr> made = new HashMap<>();
        Map<String, SimpleMatrix> free = new HashMap<>(slacks(start));
        for (World.Symbol s : moving) {
            Parametrisation p = Parametrisation.of(s.structure(), s.name(), shapes.get(s.name()));
            made.put(s.name(), p.matrix());
            free.put(Parametrisation.free(s.name()), sampler.parameters(p.parameters()).scale(spread));
        }
        List<Expr> residuals = residuals().stream().map(e -> Trees.substitute(e, made)).toList();
        Values fixed = new Values(start.sizes(), start.matrices());
        Map<String, SimpleMatrix> found = descend(Equations.of(residuals, fixed, free), free);
        if (found.isEmpty()) {
            return start;
        }
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        world.symbols().forEach(s -> matrices.put(s.name(), start.matrices().get(s.name())));
        Values at = fixed.with(found);
        made.forEach((name, matrix) -> matrices.put(name, Evaluation.of(matrix, at)));
        return world.rules().extend(new Values(start.sizes(), matrices));
    }

    /** The free numbers at which all residuals vanish, or nothing. */
    private static Map<String, SimpleMatrix> descend(Equations equations, Map<String, SimpleMatrix> free) {
        List<String> names = List.copyOf(free.keySet());
        Map<String, SimpleMatrix> at = free;
        SimpleMatrix r = equations.residual(at);
        double damping = 1e-2;
        double before = r.normF();
        for (int step = 1; step <= MOST_STEPS && r.normF() > 1e-14; step++) {
            SimpleMatrix jacobian = equations.jacobian(names, at);
            SimpleMatrix normal = turnedTimes(jacobian, jacobian);
            SimpleMatrix slope = turnedTimes(jacobian, r);
            boolean better = false;
            for (int i = 0; i < 8 && !better; i++) {
                Map<String, SimpleMatrix> next = moved(at, names, solved(normal, damping, slope));
                SimpleMatrix there = equations.residual(next);
                better = there.normF() < r.normF();
                damping = Math.max(1e-15, better ? damping / 10 : damping * 10);
                at = better ? next : at;
                r = better ? there : r;
            }
            boolean stuck = step % PATIENCE == 0 && r.normF() > STUCK * before;
            before = step % PATIENCE == 0 ? r.normF() : before;
            if (!better || stuck) {
                break;
            }
        }
        return r.normF() < 1e-9 ? at : Map.of();
    }

    /** {@code a' b}. */
    private static SimpleMatrix turnedTimes(SimpleMatrix a, SimpleMatrix b) {
        SimpleMatrix product = new SimpleMatrix(a.getNumCols(), b.getNumCols());
        CommonOps_DDRM.multTransA(a.getDDRM(), b.getDDRM(), product.getDDRM());
        return product;
    }

    /** The damped step; none where damping is still too small to make the equations regular. */
    private static SimpleMatrix solved(SimpleMatrix normal, double damping, SimpleMatrix slope) {
        try {
            SimpleMatrix damped = normal.copy();
            for (int i = 0; i < normal.getNumRows(); i++) {
                damped.set(i, i, normal.get(i, i) + damping);
            }
            return damped.solve(slope);
        } catch (SingularMatrixException e) {
            return slope.createLike();
        }
    }

    private static Map<String, SimpleMatrix> moved(Map<String, SimpleMatrix> at, List<String> names, SimpleMatrix delta) {
        Map<String, SimpleMatrix> next = new HashMap<>();
        int from = 0;
        for (String name : names) {
            SimpleMatrix m = at.get(name).copy();
            for (int j = 0; j < m.getNumCols(); j++) {
                for (int i = 0; i < m.getNumRows(); i++) {
                    m.set(i, j, m.get(i, j) - delta.get(from++));
                }
            }
            next.put(name, m);
        }
        return next;
    }

    /** The residuals, what is the same at all points worked out once. */
    private record Equations(List<Equation> all, int entries) {

        /** One residual, the free numbers it depends on, and how many entries it has. */
        private record Equation(Folded folded, Set<String> names, int entries) {
            static Equation of(Folded folded) {
                return new Equation(folded, Trees.names(folded.expression()), Evaluation.resolved(folded.expression(), folded.values()).getNumElements());
            }
        }

        static Equations of(List<Expr> residuals, Values fixed, Map<String, SimpleMatrix> free) {
            Values start = fixed.with(free);
            List<Equation> all = residuals.stream().map(r -> Equation.of(Folded.of(Shapes.resolve(r, start), free.keySet(), start))).toList();
            return new Equations(all, all.stream().mapToInt(Equation::entries).sum());
        }

        /** All residuals in one column. */
        SimpleMatrix residual(Map<String, SimpleMatrix> at) {
            SimpleMatrix column = new SimpleMatrix(entries, 1);
            int row = 0;
            for (Equation e : all) {
                column.insertIntoThis(row, 0, Evaluation.resolved(new Expr.Call(Fn.VEC, e.folded().expression()), e.folded().values().with(at)));
                row += e.entries();
            }
            return column;
        }

        SimpleMatrix jacobian(List<String> names, Map<String, SimpleMatrix> at) {
            SimpleMatrix jacobian = new SimpleMatrix(entries, names.stream().mapToInt(n -> at.get(n).getNumElements()).sum());
            int row = 0;
            for (Equation e : all) {
                rows(e, names, at, jacobian, row);
                row += e.entries();
            }
            return jacobian;
        }

        private static void rows(Equation e, List<String> names, Map<String, SimpleMatrix> at, SimpleMatrix jacobian, int row) {
            Values there = e.folded().values().with(at);
            int column = 0;
            for (String name : names) {
                if (e.names().contains(name)) {
                    jacobian.insertIntoThis(row, column, Evaluation.resolved(new Expr.Jac(e.folded().expression(), new Expr.Sym(name)), there));
                }
                column += at.get(name).getNumElements();
            }
        }
    }
}
