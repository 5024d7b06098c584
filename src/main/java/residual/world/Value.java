package residual.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Relation;
import residual.expr.Shapes;
import residual.expr.Statement;
import residual.expr.Values;

/** What an expression is on some instances where the definitions alone hold; empty where it has no value there. */
public record Value(List<SimpleMatrix> at) {
    static final Value NONE = new Value(List.of());
    private static final double EQUAL = 1e-9;
    private static final int INSTANCES = 2;

    public Value {
        at = List.copyOf(at);
    }

    /** The values of expressions of one shape, from which open sizes in them follow. */
    static List<Value> of(List<Expr> all, World bare) {
        List<List<SimpleMatrix>> values = all.stream().<List<SimpleMatrix>>map(e -> new ArrayList<>()).toList();
        Statement opened = bare.rules().opened(new Statement(all, Collections.nCopies(all.size() - 1, Relation.EQUAL), false));
        try {
            for (Values at : instances(bare)) {
                Statement resolved = Shapes.resolve(opened, at);
                for (int j = 0; j < all.size(); j++) {
                    values.get(j).add(Evaluation.resolved(resolved.terms().get(j), at));
                }
            }
        } catch (ExprException | UndrawableException e) {
            return Collections.nCopies(all.size(), NONE);
        }
        return values.stream().map(Value::new).toList();
    }

    /** The instances that values are from. */
    static List<Values> instances(World bare) {
        return IntStream.rangeClosed(1, INSTANCES).mapToObj(bare::draw).toList();
    }

    /** Whether both have values and these are equal up to rounding. */
    public boolean same(Value other) {
        boolean same = !at.isEmpty() && !other.at.isEmpty();
        for (int i = 0; same && i < Math.min(at.size(), other.at.size()); i++) {
            same = same(at.get(i), other.at.get(i));
        }
        return same;
    }

    private static boolean same(SimpleMatrix a, SimpleMatrix b) {
        if (a.getNumRows() != b.getNumRows() || a.getNumCols() != b.getNumCols()) {
            return false;
        }
        double apart = 0;
        for (int i = a.getNumElements() - 1; i >= 0; i--) {
            apart = Math.max(apart, Math.abs(a.get(i) - b.get(i)));
        }
        double allowed = EQUAL * Math.max(Math.max(a.normF(), b.normF()), 1e-3);
        return apart <= allowed && a.minus(b).normF() <= allowed;
    }

    /** The squares of the entries. */
    Value squared() {
        return new Value(at.stream().map(m -> m.elementMult(m)).toList());
    }

    /** The same with the other sign. */
    Value negative() {
        return new Value(at.stream().map(SimpleMatrix::negative).toList());
    }

    /** Whether it is zero. */
    public boolean isZero() {
        return !at.isEmpty() && at.stream().allMatch(m -> m.normF() <= EQUAL);
    }

    /** The differences, none where the shapes differ. */
    List<SimpleMatrix> minus(Value other) {
        List<SimpleMatrix> all = new ArrayList<>();
        for (int i = 0; i < Math.min(at.size(), other.at.size()); i++) {
            SimpleMatrix left = at.get(i);
            SimpleMatrix right = other.at.get(i);
            if (left.getNumRows() != right.getNumRows() || left.getNumCols() != right.getNumCols()) {
                return List.of();
            }
            all.add(left.minus(right));
        }
        return all;
    }
}
