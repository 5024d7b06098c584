package residual.course;

import java.sql.SQLException;

/** Reads the standard's error classes out of a failure. */
final class SqlState {
    private SqlState() {}

    /** Whether another transaction got in the way: a violated constraint (class 23) or a serialization failure (class 40). */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return e.getSQLState().startsWith("23") || e.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
