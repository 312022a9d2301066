package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table in which Flyway notes which migrations have run. */
final class SchemaHistory {

    static final String TABLE = "inkmark_schema_history";

    private final Connection connection;

    SchemaHistory(Connection connection) {
        this.connection = connection;
    }

    boolean exists() throws SQLException {
        return tables().contains(TABLE);
    }

    /** The names of all tables of the database's schema, in lower case. */
    SortedSet<String> tables() throws SQLException {
        var names = new TreeSet<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The versions that were reached, and when. */
    SortedMap<Integer, @Nullable Instant> applied() throws SQLException {
        var applied = new TreeMap<Integer, @Nullable Instant>();
        if (!exists()) {
            return applied;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        named(
                                "SELECT \"version\", \"installed_on\" FROM \"%s\" WHERE \"success\" = true AND \"version\" <> '0'"))) {
            while (rows.next()) {
                var at = rows.getTimestamp(2);
                applied.put(Integer.valueOf(rows.getString(1)), at == null ? null : at.toInstant());
            }
        }
        return applied;
    }

    /** Forgets that a version was reached. */
    void remove(int version) throws SQLException {
        execute("DELETE FROM \"%s\" WHERE \"version\" = '" + version + "'");
    }

    /** Forgets the migrations that failed, which would keep Flyway from trying again. */
    void removeFailed() throws SQLException {
        if (exists()) {
            execute("DELETE FROM \"%s\" WHERE \"success\" = false");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(named(sql));
        }
    }

    private String named(String sql) throws SQLException {
        return sql.formatted(TABLE).replace("\"", connection.getMetaData().getIdentifierQuoteString());
    }
}
