package residual.check;

import residual.expr.ExprException;

/** A formula of a student that has no meaning, as a verdict that costs nothing: its key says of what sort the trouble is. */
final class FormulaFault {
    private FormulaFault() {}

    static Verdict verdict(ExprException fault) {
        return Verdict.invalid(key(fault), fault.getMessage());
    }

    private static String key(ExprException fault) {
        return switch (fault.kind()) {
            case SYNTAX -> "unreadable";
            case UNKNOWN_NAME -> "unknown-name";
            case SHAPE -> "shape";
            case UNDEFINED -> "undefined";
            case LIMIT -> "too-large";
        };
    }
}
