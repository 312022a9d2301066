package org.inkmark.persistence.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table block by block in the order of its key, so that no more than a block is ever in memory: what a driver does with
 * one long result differs from engine to engine.
 */
final class Blocks {

    private final Connection connection;
    private final SiteTable table;
    private final List<Column> columns;
    private final List<Column> key;
    private @Nullable List<@Nullable Object> last;

    Blocks(Connection connection, SiteTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = Column.of(connection, table.name());
        this.key = table.key().stream()
                .map(name -> columns.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    long count() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM " + table.name() + " WHERE " + table.condition())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Begins behind the first rows. */
    void skip(long rows) throws SQLException {
        if (rows == 0) {
            return;
        }
        var sql = "SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT 1 OFFSET %d"
                .formatted(names(key), table.name(), table.condition(), names(key), rows - 1);
        try (var statement = connection.prepareStatement(sql)) {
            last = read(statement, key).getFirst();
        }
    }

    /** The next rows, none after the last. */
    List<List<@Nullable Object>> next() throws SQLException {
        var behind = last;
        var sql = "SELECT %s FROM %s WHERE %s%s ORDER BY %s LIMIT %d"
                .formatted(
                        names(columns),
                        table.name(),
                        table.condition(),
                        behind == null ? "" : " AND " + behindLast(),
                        names(key),
                        table.block());
        try (var statement = connection.prepareStatement(sql)) {
            if (behind != null) {
                bind(statement, behind);
            }
            var rows = read(statement, columns);
            if (!rows.isEmpty()) {
                last = key.stream()
                        .map(column -> rows.getLast().get(columns.indexOf(column)))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
            return rows;
        }
    }

    /** The first half is what an index is read by. */
    private String behindLast() {
        var first = key.getFirst().name();
        return key.size() == 1
                ? first + " > ?"
                : "%1$s >= ? AND (%1$s > ? OR %2$s > ?)"
                        .formatted(first, key.get(1).name());
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> behind) throws SQLException {
        var first = key.getFirst();
        first.write(statement, 1, behind.getFirst());
        if (key.size() > 1) {
            first.write(statement, 2, behind.getFirst());
            key.get(1).write(statement, 3, behind.get(1));
        }
    }

    private static List<List<@Nullable Object>> read(PreparedStatement statement, List<Column> columns)
            throws SQLException {
        try (var found = statement.executeQuery()) {
            var rows = new ArrayList<List<@Nullable Object>>();
            while (found.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (var i = 0; i < columns.size(); i++) {
                    row.add(columns.get(i).read(found, i + 1));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
