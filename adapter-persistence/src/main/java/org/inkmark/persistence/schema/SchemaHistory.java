package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** The table in which Flyway notes which migrations have run. */
final class SchemaHistory {

    static final String TABLE = "inkmark_schema_history";

    private final Connection connection;

    SchemaHistory(Connection connection) {
        this.connection = connection;
    }

    boolean exists() throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), TABLE, new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    /** The newest version that was reached, 0 where none was. */
    int applied() throws SQLException {
        if (!exists()) {
            return 0;
        }
        var quote = connection.getMetaData().getIdentifierQuoteString();
        var sql =
                "SELECT %1$sversion%1$s FROM %1$s%2$s%1$s WHERE %1$ssuccess%1$s = true AND %1$sversion%1$s IS NOT NULL"
                        .formatted(quote, TABLE);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var newest = 0;
            while (rows.next()) {
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
            }
            return newest;
        }
    }
}
