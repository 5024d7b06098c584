package residual.course;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Moves all rows of one database into another that has the same tables and no rows, in one transaction: all of them or none. */
final class Removal {
    private static final int BATCH = 1000;
    /** What a database has of itself. */
    private static final Set<String> OWN = Set.of("mark", "flyway_schema_history", "bare");
    private final Jdbi from;
    private final Jdbi to;

    Removal(Jdbi from, Jdbi to) {
        this.from = from;
        this.to = to;
    }

    long run() {
        return from.withHandle(source -> to.inTransaction(target -> moved(source.getConnection(), target.getConnection())));
    }

    private static long moved(Connection source, Connection target) {
        try {
            return move(source, target);
        } catch (SQLException e) {
            throw new StoreException("What is kept could not be moved (" + Reason.of(e) + "); the database to move to is as it was.", e);
        }
    }

    private static long move(Connection source, Connection target) throws SQLException {
        List<String> tables = ordered(target);
        for (String table : tables) {
            if (count(target, table) > 0) {
                throw new StoreException("The database to move to has something in its table " + table + " already. Move to an empty one.");
            }
        }
        long rows = 0;
        for (String table : tables) {
            rows += copy(source, target, table);
        }
        return rows;
    }

    /** The tables, each after those that it refers to. */
    private static List<String> ordered(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet tables = about.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    needs.put(name, needed(about, connection, name));
                }
            }
        }
        return ordered(needs);
    }

    private static Set<String> needed(DatabaseMetaData about, Connection connection, String table) throws SQLException {
        Set<String> needed = new TreeSet<>();
        try (ResultSet keys = about.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                needed.add(keys.getString("PKTABLE_NAME"));
            }
        }
        needed.remove(table);
        return needed;
    }

    private static List<String> ordered(Map<String, Set<String>> needs) {
        List<String> order = new ArrayList<>();
        while (order.size() < needs.size()) {
            List<String> next = needs.keySet().stream().filter(t -> !order.contains(t) && order.containsAll(needs.get(t))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("the tables refer to each other in a circle: " + needs);
            }
            order.addAll(next);
        }
        return order.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long copy(Connection source, Connection target, String table) throws SQLException {
        long copied = 0;
        try (Statement statement = source.createStatement(); ResultSet rows = read(statement, table)) {
            List<String> columns = columns(rows.getMetaData());
            String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert = target.prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, value(rows, i));
                    }
                    insert.addBatch();
                    if (++copied % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            if (columns.contains("id")) {
                renumber(target, table);
            }
        }
        return copied;
    }

    private static ResultSet read(Statement statement, String table) throws SQLException {
        statement.setFetchSize(BATCH);
        return statement.executeQuery("select * from " + table);
    }

    private static List<String> columns(ResultSetMetaData about) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i : IntStream.rangeClosed(1, about.getColumnCount()).toArray()) {
            columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof java.sql.Clob ? rows.getString(column) : value;
    }

    /** Numbers given from now on come after those that were moved. */
    private static void renumber(Connection target, String table) throws SQLException {
        try (Statement statement = target.createStatement()) {
            boolean numbered;
            long last = 0;
            try (ResultSet rows = statement.executeQuery("select id from " + table + " order by id desc fetch first 1 rows only")) {
                numbered = rows.getMetaData().getColumnType(1) == java.sql.Types.BIGINT;
                last = numbered && rows.next() ? rows.getLong(1) : 0;
            }
            if (numbered) {
                statement.execute("alter table " + table + " alter column id restart with " + (last + 1));
            }
        }
    }
}
