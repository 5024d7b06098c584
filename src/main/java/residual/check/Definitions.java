package residual.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Shape;
import residual.expr.Trees;
import residual.expr.Values;

/**
 * The definitions of a problem that depend on what the student gives (the loss {@code L}), each an expression of symbols that have values
 * once an answer is there. What was prepared with them for one set of sizes is kept, since the variants of a problem share their sizes.
 */
public final class Definitions {
    private final Map<String, Expr> byName;
    private final AtomicReference<Prepared> last = new AtomicReference<>();

    private Definitions(Map<String, Expr> byName) {
        this.byName = byName;
    }

    public static Definitions none() {
        return new Definitions(Map.of());
    }

    /** Takes definitions by name; one may use others, in no circle. */
    public static Definitions of(Map<String, Expr> open) {
        Map<String, Expr> closed = new HashMap<>();
        open.keySet().forEach(name -> closed.put(name, closed(open.get(name), open, open.size())));
        return new Definitions(Map.copyOf(closed));
    }

    private static Expr closed(Expr e, Map<String, Expr> open, int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("definitions use each other in a circle: " + String.join(", ", open.keySet().stream().sorted().toList()));
        }
        boolean uses = Trees.names(e).stream().anyMatch(open::containsKey);
        return uses ? closed(Trees.substitute(e, open), open, depth - 1) : e;
    }

    /** The names that are defined, in the order of the alphabet. */
    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** The expression with each definition in the place of its name. */
    Expr in(Expr e) {
        return Trees.substitute(e, byName);
    }

    /** The shape of a matrix to give, at these sizes. */
    Shape shape(MatrixCheck.Wanted wanted, Map<String, Integer> sizes) {
        return new Shape(count(wanted.rows(), sizes), count(wanted.columns(), sizes));
    }

    private static int count(Expr e, Map<String, Integer> sizes) {
        return switch (e) {
            case Expr.Num n -> (int) n.value();
            case Expr.Sym s when sizes.containsKey(s.name()) -> sizes.get(s.name());
            default -> (int) Math.rint(Evaluation.of(e, new Values(sizes, Map.of())).get(0, 0));
        };
    }

    /** What is prepared for the sizes of these values. */
    Prepared prepared(Values values) {
        Prepared known = last.get();
        if (known == null || !known.fits(values)) {
            known = new Prepared(this, values);
            last.set(known);
        }
        return known;
    }
}
