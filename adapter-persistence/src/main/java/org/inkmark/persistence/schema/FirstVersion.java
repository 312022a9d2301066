package org.inkmark.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.inkmark.application.database.DatabaseUnusable;

/** The tables of the first version, as far as a run that was cut off made them. */
final class FirstVersion {

    private static final String UNDO = "/db/migration/U1__first_storey.sql";
    private static final Pattern DROP = Pattern.compile("drop table (\\w+);");

    private final Connection connection;

    FirstVersion(Connection connection) {
        this.connection = connection;
    }

    /** Removes the tables, in the order of the script that undoes the version; refuses where one holds anything. */
    void clear() throws SQLException {
        var tables = present();
        for (var table : tables) {
            if (holdsRows(table)) {
                throw new DatabaseUnusable(
                        ("the database has a table %s with rows in it, but no version of Inkmark; give Inkmark a database"
                                        + " of its own")
                                .formatted(table));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("DROP TABLE " + table);
            }
        }
    }

    private List<String> present() throws SQLException {
        var present = new ArrayList<String>();
        var metaData = connection.getMetaData();
        for (var table : names()) {
            var name = metaData.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            try (var found = metaData.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                if (found.next()) {
                    present.add(table);
                }
            }
        }
        return present;
    }

    private boolean holdsRows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return rows.next();
        }
    }

    private static List<String> names() {
        try (var script = Objects.requireNonNull(FirstVersion.class.getResourceAsStream(UNDO))) {
            return DROP.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
