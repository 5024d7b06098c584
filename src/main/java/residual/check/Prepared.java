package residual.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Shape;
import residual.expr.Shapes;
import residual.expr.Squares;
import residual.expr.Statement;
import residual.expr.Values;

/** An author's expressions for one set of shapes, definitions put in and open sizes filled in, each once. */
final class Prepared {
    private final Definitions definitions;
    private final Map<String, Integer> sizes;
    private final Map<String, Shape> shapes;
    private final Map<Object, Object> ready = Collections.synchronizedMap(new IdentityHashMap<>());

    Prepared(Definitions definitions, Values values) {
        this.definitions = definitions;
        this.sizes = values.sizes();
        this.shapes = Evaluation.shapes(values);
    }

    boolean fits(Values values) {
        return values.sizes().equals(sizes) && values.matrices().size() == shapes.size()
                && values.matrices().entrySet().stream().allMatch(e -> has(shapes.get(e.getKey()), e.getValue()));
    }

    private static boolean has(Shape shape, SimpleMatrix matrix) {
        return shape != null && shape.rows() == matrix.getNumRows() && shape.columns() == matrix.getNumCols();
    }

    /** The expression, ready to be evaluated. */
    Expr expression(Expr written) {
        return once(written, Expr.class, () -> Shapes.resolve(closed(written), shapes, sizes));
    }

    /** The statement, ready to be evaluated. */
    Statement statement(Statement written) {
        return once(written, Statement.class, () -> Shapes.resolve(closed(written), shapes, sizes));
    }

    /** Equations that a claim stands for, made once; still as written. */
    List<Statement> equations(Condition.Claim claim, Supplier<List<Statement>> making) {
        return once(claim, Equation.class, () -> new Equation(making.get())).all();
    }

    private record Equation(List<Statement> all) {}

    private Statement closed(Statement written) {
        return new Statement(written.terms().stream().map(this::closed).toList(), written.relations(), written.continues());
    }

    private Expr closed(Expr written) {
        return Squares.smooth(definitions.in(written));
    }

    private <T> T once(Object written, Class<T> type, Supplier<T> making) {
        Object known = ready.get(written);
        if (known == null) {
            known = making.get();
            ready.put(written, known);
        }
        return type.cast(known);
    }
}
