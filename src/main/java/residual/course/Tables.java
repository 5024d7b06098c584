package residual.course;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the store, which migrations bring up to date. */
final class Tables {
    /** The version of the newest migration. */
    static final int VERSION = 9;
    private static final String NOTED = "select count(*), count(case when \"success\" then 1 end), max(cast(\"version\" as int)) from \"flyway_schema_history\" where \"version\" is not null";

    private Tables() {}

    /** Runs the migrations that a database has not had. Where it has had them all, which is at every start but the first, Flyway is not even loaded: it would take a fifth of the start. */
    static void bringUpToDate(DataSource connections) {
        if (!areUpToDate(connections)) {
            Flyway.configure().dataSource(connections).locations("classpath:db/migration").load().migrate();
        }
    }

    /** Whether the database notes that every migration up to the newest went well. One without notes has had none. */
    static boolean areUpToDate(DataSource connections) {
        try (Connection connection = connections.getConnection(); Statement statement = connection.createStatement(); ResultSet noted = statement.executeQuery(NOTED)) {
            return noted.next() && noted.getInt(1) == VERSION && noted.getInt(2) == VERSION && noted.getInt(3) == VERSION;
        } catch (SQLException e) {
            return false;
        }
    }
}
