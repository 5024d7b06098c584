package residual.world;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Circuit;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Folded;
import residual.expr.Relation;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * Makes the facts of a world hold by a {@link Descent} in the free numbers of its unknowns. Structures
 * are kept by parametrisation; inequalities are equations with slack. Symbols that are not unknowns stay fixed; where that does not suffice, all symbols of the facts move.
 */
final class Solver {
    private final World world;
    private final Map<String, Shape> shapes;
    private final Sampler sampler;
    private final double spread;
    private final Work work;

    /** The work is shared with other tries. */
    Solver(World world, Map<String, Shape> shapes, Sampler sampler, Work work) {
        this(world, shapes, sampler, 1, work);
    }

    /** Starts are drawn with this standard deviation. */
    Solver(World world, Map<String, Shape> shapes, Sampler sampler, double spread) {
        this(world, shapes, sampler, spread, Work.of(world));
    }

    private Solver(World world, Map<String, Shape> shapes, Sampler sampler, double spread, Work work) {
        this.world = world;
        this.shapes = shapes;
        this.sampler = sampler;
        this.spread = spread;
        this.work = work;
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
        Map<String, SimpleMatrix> found = new Descent(circuits(residuals, fixed, free), free, work).end();
        if (found.isEmpty()) {
            return start;
        }
        Map<String, SimpleMatrix> matrices = new HashMap<>();
        world.symbols().forEach(s -> matrices.put(s.name(), start.matrices().get(s.name())));
        Values at = fixed.with(found);
        made.forEach((name, matrix) -> matrices.put(name, Evaluation.of(matrix, at)));
        return world.rules().extend(new Values(start.sizes(), matrices));
    }

    /** The residuals, what is the same at all points worked out once. */
    private static List<Circuit> circuits(List<Expr> residuals, Values fixed, Map<String, SimpleMatrix> free) {
        Values start = fixed.with(free);
        return residuals.stream().map(r -> Folded.of(Shapes.resolve(r, start), free.keySet(), start)).map(f -> Circuit.of(f.expression(), f.values(), free)).toList();
    }
}
