package residual.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Relation;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * A statement to be compared on many instances, also of several worlds: its open sizes are worked out once for each set of sizes that the instances have. They may
 * follow from expressions of the same shape that stand beside it.
 */
final class Sizing {
    /** A matrix of derivatives with more entries is looked at less often, for each takes a walk over the whole function. */
    private static final int MANY_DERIVATIVES = 300;

    private final Statement statement;
    private final List<Expr> beside;
    private final Set<String> names;
    private final Map<Place, List<Shapes.Resolved>> known = new ConcurrentHashMap<>();
    private final Lazy<Boolean> numerals = new Lazy<>(() -> statement().terms().stream().anyMatch(Numerals::any));
    private final Lazy<Boolean> derivatives = new Lazy<>(() -> statement().terms().stream().anyMatch(Trees::differentiates));

    /** The sizes of an instance, and the shapes there of what is named. */
    private record Place(Map<String, Integer> sizes, List<Shape> shapes) {}

    Sizing(Statement statement, List<Expr> beside) {
        this.statement = statement;
        this.beside = List.copyOf(beside);
        this.names = together().names();
    }

    Statement statement() {
        return statement;
    }

    boolean hasBeside() {
        return !beside.isEmpty();
    }

    /** Whether it names sizes or positions by numerals. */
    boolean hasNumerals() {
        return numerals.get();
    }

    /** How often to look at what is usually looked at so often, after what a look has shown. */
    int looks(int usual, List<Comparison> compared) {
        int entries = derivatives.get() ? compared.stream().mapToInt(c -> c.residual().difference().getNumElements()).max().orElse(0) : 0;
        return entries <= MANY_DERIVATIVES ? usual : Math.max(1, usual * MANY_DERIVATIVES / entries);
    }

    /** The same where derivatives see through the definitions of a world. */
    Sizing in(World world) {
        return !derivatives.get() && beside.stream().noneMatch(Trees::differentiates) ? this
                : new Sizing(world.rules().opened(statement), beside.stream().map(world.rules()::opened).toList());
    }

    /**
     * All relations of the statement, in order; throws {@link ExprException} where it has no shape or no value. Where the size of a zero had to be guessed only what
     * holds whatever that size is can be relied on.
     */
    List<Comparison> at(Values values) {
        List<Shapes.Resolved> sized = known.computeIfAbsent(place(values), place -> sized(values));
        List<Comparison> first = compared(sized.getFirst(), values);
        boolean surely = sized.size() == 1 || first.stream().allMatch(Comparison::holds) && compared(sized.getLast(), values).stream().allMatch(Comparison::holds);
        if (!surely) {
            throw new ExprException(ExprException.Kind.SHAPE, "How large a 0 among the blocks is does not follow from what stands around it; write the sizes, as in zeros(k, m-k) or I_k.");
        }
        return first;
    }

    private Place place(Values values) {
        List<Shape> shapes = new ArrayList<>(names.size());
        for (String name : names) {
            SimpleMatrix m = values.matrices().get(name);
            if (m != null) {
                shapes.add(new Shape(m.getNumRows(), m.getNumCols()));
            }
        }
        return new Place(values.sizes(), shapes);
    }

    /** The statement with its sizes, twice where one was guessed, by two guesses. */
    private List<Shapes.Resolved> sized(Values values) {
        Shapes.Resolved first = Shapes.resolve(together(), values, 1);
        return first.guessed() ? List.of(first, Shapes.resolve(together(), values, 2)) : List.of(first);
    }

    private List<Comparison> compared(Shapes.Resolved resolved, Values values) {
        List<Expr> terms = resolved.statement().terms();
        List<Comparison> all = new ArrayList<>(statement.relations().size());
        for (int i = 0; i < statement.relations().size(); i++) {
            all.add(Comparison.of(terms.get(beside.size() + i), statement.relations().get(i), terms.get(beside.size() + i + 1), values));
        }
        return all;
    }

    private Statement together() {
        if (beside.isEmpty()) {
            return statement;
        }
        List<Expr> terms = new ArrayList<>(beside);
        terms.addAll(statement.terms());
        return new Statement(terms, Collections.nCopies(terms.size() - 1, Relation.EQUAL), false);
    }
}
