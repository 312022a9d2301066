package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that an engine's driver tells of the tables of a site, in its own words. */
final class SchemaDump {

    private final Connection connection;
    private final SortedSet<String> lines = new TreeSet<>();

    private SchemaDump(Connection connection) {
        this.connection = connection;
    }

    static SortedSet<String> of(Connection connection) throws SQLException {
        var dump = new SchemaDump(connection);
        var metaData = connection.getMetaData();
        var catalog = connection.getCatalog();
        var schema = connection.getSchema();
        for (var table : dump.tables()) {
            dump.add(
                    metaData.getColumns(catalog, schema, table, null),
                    "TABLE_NAME",
                    "COLUMN_NAME",
                    "TYPE_NAME",
                    "COLUMN_SIZE",
                    "IS_NULLABLE",
                    "COLUMN_DEF");
            dump.add(metaData.getPrimaryKeys(catalog, schema, table), "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ");
            dump.add(
                    metaData.getIndexInfo(catalog, schema, table, false, false),
                    "TABLE_NAME",
                    "NON_UNIQUE",
                    "ORDINAL_POSITION",
                    "COLUMN_NAME");
            dump.add(
                    metaData.getImportedKeys(catalog, schema, table),
                    "FKTABLE_NAME",
                    "FK_NAME",
                    "FKCOLUMN_NAME",
                    "PKTABLE_NAME",
                    "DELETE_RULE");
        }
        return dump.lines;
    }

    private List<String> tables() throws SQLException {
        var names = new TreeSet<>(new SchemaHistory(connection).tables());
        names.removeAll(List.of(SchemaHistory.TABLE, SchemaSteps.TABLE));
        return names.stream()
                .map(name -> isUpperCase() ? name.toUpperCase(Locale.ROOT) : name)
                .toList();
    }

    private boolean isUpperCase() {
        try {
            return connection.getMetaData().storesUpperCaseIdentifiers();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(ResultSet facts, String... columns) throws SQLException {
        try (facts) {
            while (facts.next()) {
                lines.add(Arrays.stream(columns)
                        .map(column -> value(facts, column))
                        .collect(Collectors.joining(" ")));
            }
        }
    }

    private static String value(ResultSet facts, String column) {
        try {
            return String.valueOf(facts.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
