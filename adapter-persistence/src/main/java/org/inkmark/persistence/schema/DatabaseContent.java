package org.inkmark.persistence.schema;

import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.SchemaStatus;
import org.inkmark.persistence.engine.Database;

/**
 * What a database holds.
 *
 * @param rows how many each table has, by its name in lower case
 */
public record DatabaseContent(SchemaStatus status, SortedMap<String, Long> rows) {

    /** @throws DatabaseUnusable if the database cannot be asked */
    public static DatabaseContent of(Database database) {
        try (var connection = database.direct().getConnection();
                var statement = connection.createStatement()) {
            var rows = new TreeMap<String, Long>();
            for (var table : new SchemaHistory(connection).tables()) {
                var quoted = SchemaHistory.TABLE.equals(table) ? "\"" + table + "\"" : table;
                try (var counted = statement.executeQuery("SELECT COUNT(*) FROM " + quoted)) {
                    counted.next();
                    rows.put(table, counted.getLong(1));
                }
            }
            return new DatabaseContent(new FlywaySchema(database).status(), rows);
        } catch (SQLException e) {
            throw new DatabaseUnusable("the database does not say what it holds: " + e.getMessage(), e);
        }
    }
}
