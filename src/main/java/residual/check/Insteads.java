package residual.check;

import java.util.Map;
import java.util.Optional;
import residual.expr.Expr;
import residual.expr.ExprException;

/** Looks whether an answer is one of the matrices that are given instead of the right ones. */
final class Insteads {
    private Insteads() {}

    static Optional<Feedback> said(MatrixCheck check, Trial trial) {
        return check.instead().stream().filter(other -> matches(other, trial)).findFirst().map(other -> new Feedback(other.key(), other.say()));
    }

    private static boolean matches(MatrixInstead other, Trial trial) {
        return other.values().entrySet().stream().allMatch(e -> matches(e, trial));
    }

    private static boolean matches(Map.Entry<String, Expr> other, Trial trial) {
        try {
            return new Entries(other.getKey(), trial.given().get(other.getKey()), trial.value(other.getValue()), trial.check().tolerance()).agree();
        } catch (ExprException e) {
            if (e.kind() == ExprException.Kind.UNDEFINED) {
                return false;
            }
            throw e;
        }
    }
}
