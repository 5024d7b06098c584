package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.ExprException;
import residual.expr.Relation;
import residual.expr.Residuals.Residual;
import residual.expr.Shape;
import residual.expr.Statement;
import residual.expr.Values;

/** An expression that others are compared with, its values on the instances of a world kept, so that comparing costs little. */
public final class Reference {
    /** The name of its value; no text can be read to it. */
    private static final Expr.Sym ITSELF = new Expr.Sym("reference~");
    private static final int MOST_TRIES = 12;
    private static final int FACTORS = 5;
    private static final double SAME_FACTOR = 1e-8;

    private final Expr expression;
    private final World world;
    private final Map<Integer, Values> known = new ConcurrentHashMap<>();
    private final Lazy<Integer> first = new Lazy<>(this::sought);

    public Reference(Expr expression, World world) {
        this.expression = expression;
        this.world = world;
    }

    public Expr expression() {
        return expression;
    }

    public World world() {
        return world;
    }

    /**
     * The instance with this number together with the value of the expression; throws {@link ExprException} where it has none there, and
     * {@link UndrawableException} where the world has no instance.
     */
    private Values at(int number) {
        Values there = known.get(number);
        if (there == null) {
            there = Evaluation.define(ITSELF.name(), world.rules().opened(expression), world.draw(number));
            known.putIfAbsent(number, there);
        }
        return there;
    }

    /** The number of the first instance on which it has a value; throws where there is none. */
    private int first() {
        return first.get();
    }

    private int sought() {
        for (int number = 0; number < MOST_TRIES * Instances.SIZES; number += Instances.SIZES) {
            if (isDefined(number)) {
                return number;
            }
        }
        at(0);
        return 0;
    }

    private boolean isDefined(int number) {
        try {
            at(number);
            return true;
        } catch (ExprException e) {
            if (e.kind() == ExprException.Kind.UNDEFINED) {
                return false;
            }
            throw e;
        }
    }

    /** An instance with the declared sizes on which it has a value, and what the value is. */
    public Values instance() {
        return world.draw(first());
    }

    /** Its shape where the sizes are the declared ones. */
    public Shape shape() {
        SimpleMatrix value = at(first()).matrices().get(ITSELF.name());
        return new Shape(value.getNumRows(), value.getNumCols());
    }

    /** Whether another expression equals it wherever the facts hold. Throws like {@link Judge#truth}, or where the reference itself has no value. */
    public Truth equality(Expr other) {
        first();
        Statement claim = equation(world.rules().opened(other));
        Truth truth = equality(claim, 1);
        boolean misfit = truth instanceof Truth.Invalid i && i.fault().kind() == ExprException.Kind.SHAPE;
        Truth there = misfit && Numerals.sizes(other) ? equality(claim, Instances.SIZES) : truth;
        return there instanceof Truth.Holds h && h.vacuous() ? Judge.truth(new Statement(List.of(other, expression), List.of(Relation.EQUAL), false), world) : there;
    }

    private static Statement equation(Expr other) {
        return new Statement(List.of(other, ITSELF), List.of(Relation.EQUAL), false);
    }

    private Truth equality(Statement claim, int stride) {
        Tally tally = Tally.in(world, new Sizing(claim, List.of()), world.rules().opened(expression));
        return tally.settle(i -> look(tally, i * stride));
    }

    /** An instance on which the reference has no value tells nothing of the other expression. */
    private Optional<Truth> look(Tally tally, int number) {
        return isDefined(number) ? tally.look(at(number)) : Optional.empty();
    }

    /** Whether another expression equals it; one without a shape or a value does not. Most others are ruled out by a single instance. */
    public boolean isMetBy(Expr other) {
        try {
            return Comparison.all(equation(world.rules().opened(other)), at(first())).getFirst().holds() && equality(other).holds();
        } catch (ExprException e) {
            return false;
        }
    }

    /** Whether another expression is as near to it as {@code allowed} says for its norm, on the first instances. */
    public boolean isWithin(Expr other, DoubleUnaryOperator allowed) {
        try {
            Statement claim = equation(world.rules().opened(other));
            return IntStream.range(first(), first() + FACTORS).filter(this::isDefined).allMatch(number -> isWithin(claim, allowed, number));
        } catch (ExprException e) {
            return false;
        }
    }

    private boolean isWithin(Statement claim, DoubleUnaryOperator allowed, int number) {
        Residual r = Comparison.all(claim, at(number)).getFirst().residual();
        return r.difference().normF() <= allowed.applyAsDouble(r.right().normF());
    }

    /** The factor between another expression and this one, which is the same wherever the facts hold, or a power of a size or of a number of the world. */
    public Optional<Factor> factor(Expr other) {
        List<Integer> numbers = IntStream.range(first(), first() + MOST_TRIES).filter(this::isDefined).limit(FACTORS).boxed().toList();
        List<Double> factors = new ArrayList<>();
        for (int number : numbers) {
            Optional<Double> factor = factor(other, number);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            factors.add(factor.get());
        }
        return Factor.of(factors, numbers.stream().map(world::draw).toList());
    }

    /** The number c, not 0, with {@code other = c * reference} on one instance. */
    private Optional<Double> factor(Expr other, int number) {
        try {
            Residual r = Comparison.all(equation(world.rules().opened(other)), at(number)).getFirst().residual();
            double square = r.right().elementMult(r.right()).elementSum();
            double factor = square == 0 ? 0 : r.left().elementMult(r.right()).elementSum() / square;
            double apart = r.left().minus(r.right().scale(factor)).normF();
            boolean multiple = apart <= SAME_FACTOR * r.left().normF() && Math.abs(factor) > 1e-9;
            return multiple ? Optional.of(factor) : Optional.empty();
        } catch (ExprException e) {
            return Optional.empty();
        }
    }
}
