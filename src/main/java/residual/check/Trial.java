package residual.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import residual.expr.Evaluation;
import residual.expr.Expr;
import residual.expr.Values;

/**
 * A student's matrices put in the place of the unknown symbols of her variant: the author's expressions and equations are evaluated
 * there. They throw {@code ExprException}: UNDEFINED where these matrices give no value (a singular inverse), SHAPE where the author is wrong.
 */
record Trial(MatrixCheck check, Given variant, Map<String, SimpleMatrix> given, Values values) {

    static Trial of(MatrixCheck check, Given variant, Map<String, SimpleMatrix> given) {
        return new Trial(check, variant, given, given.isEmpty() ? variant.values() : variant.values().with(given));
    }

    /** The value of an author's expression. */
    SimpleMatrix value(Expr written) {
        return Evaluation.resolved(prepared().expression(written), values);
    }

    /** A number that an author's expression gives. */
    double number(Expr written) {
        return written instanceof Expr.Num n ? n.value() : value(written).get(0, 0);
    }

    Prepared prepared() {
        return check.definitions().prepared(values);
    }

    List<String> names() {
        return check.give().stream().map(MatrixCheck.Wanted::name).toList();
    }

    /** Whether every matrix has a right value. */
    boolean hasModel() {
        return check.answers().keySet().containsAll(names());
    }

    /** The same variant with the right values in place. */
    Trial atModel() {
        return of(check, variant, model());
    }

    /** The right values by name, in order, of those that have one. */
    Map<String, SimpleMatrix> model() {
        Map<String, SimpleMatrix> model = new LinkedHashMap<>();
        names().stream().filter(check.answers()::containsKey).forEach(name -> model.put(name, value(check.answers().get(name))));
        return model;
    }
}
