package residual.expr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of expressions and statements. Sizes left open ({@code I}, {@code 0}, {@code [I; 0]}) follow from what stands
 * around them. What has no shape throws {@link ExprException} with kind SHAPE, or UNKNOWN_NAME for an undeclared symbol.
 */
public final class Shapes {
    private static final Set<Relation> MATRIX_ORDERS = EnumSet.of(Relation.SEMIDEFINITE_ABOVE, Relation.SEMIDEFINITE_BELOW, Relation.DEFINITE_ABOVE, Relation.DEFINITE_BELOW);

    private Shapes() {}

    /** The shape of an expression whose symbols have the given shapes. */
    public static Shape of(Expr e, Map<String, Shape> symbols, Map<String, Integer> sizes) {
        var inference = new ShapeInference(Declared.of(symbols, sizes), 1);
        Typed typed = inference.infer(e);
        inference.finish();
        typed.rebuilt().get();
        if (!typed.known()) {
            throw new ExprException(ExprException.Kind.SHAPE, "The size of " + Words.of(e) + " does not follow from what stands around it.", e);
        }
        return new Shape(typed.rows().value(), typed.columns().value());
    }

    /** The expression with every open size filled in, and 0 written as the zero matrix that it stands for. */
    public static Expr resolve(Expr e, Map<String, Shape> symbols, Map<String, Integer> sizes) {
        return resolve(e, Declared.of(symbols, sizes));
    }

    /** The same where symbols and sizes have these values. */
    public static Expr resolve(Expr e, Values values) {
        return resolve(e, Declared.of(values));
    }

    private static Expr resolve(Expr e, Declared declared) {
        var inference = new ShapeInference(declared, 1);
        Typed typed = inference.infer(e);
        inference.finish();
        return typed.rebuilt().get();
    }

    /** The statement with every open size filled in; neighbours in a relation have the same shape. */
    public static Statement resolve(Statement s, Map<String, Shape> symbols, Map<String, Integer> sizes) {
        return resolve(s, Declared.of(symbols, sizes), 1).statement();
    }

    /** The same where symbols and sizes have these values. */
    public static Statement resolve(Statement s, Values values) {
        return resolve(s, values, 1).statement();
    }

    /** A statement with every open size filled in; {@code guessed} where a zero among blocks may be of any size and was taken to have this many rows or columns. */
    public record Resolved(Statement statement, boolean guessed) {}

    /** The same, where zeros among blocks whose size nothing tells are taken to have so many rows and columns. */
    public static Resolved resolve(Statement s, Values values, int guess) {
        return resolve(s, Declared.of(values), guess);
    }

    private static Resolved resolve(Statement s, Declared declared, int guess) {
        var inference = new ShapeInference(declared, guess);
        List<Typed> terms = new ArrayList<>();
        for (Expr term : s.terms()) {
            terms.add(inference.infer(term));
        }
        for (int i = 1; i < terms.size(); i++) {
            inference.relate(terms.get(i - 1), terms.get(i));
        }
        if (s.relations().stream().anyMatch(MATRIX_ORDERS::contains)) {
            inference.requireSquare(terms.getFirst().source(), terms.getFirst(), "it cannot be positive semidefinite");
        }
        inference.finish();
        return new Resolved(new Statement(terms.stream().map(t -> t.rebuilt().get()).toList(), s.relations(), s.continues()), inference.guessed());
    }
}
