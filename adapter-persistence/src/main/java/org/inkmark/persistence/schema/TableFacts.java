package org.inkmark.persistence.schema;

import static java.sql.DatabaseMetaData.importedKeyCascade;
import static java.sql.DatabaseMetaData.importedKeySetNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inkmark.persistence.row.Sha256;

/** What the tables of a database are, as its driver tells, one line for each fact, the same on every engine. */
final class TableFacts {

    /** From this length on text is {@code ${long_text}}. */
    static final int LONGEST = 1_048_576;

    /** PostgreSQL knows no lengths of bytes; all of ours are hashes. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Pattern OF_FOREIGN_KEY = Pattern.compile("^index fk_");

    private final Connection connection;
    private final String catalog;
    private final String schema;
    private final SortedSet<String> facts = new TreeSet<>();

    private TableFacts(Connection connection) throws SQLException {
        this.connection = connection;
        catalog = connection.getCatalog();
        schema = connection.getSchema();
    }

    static SortedSet<String> of(Connection connection) throws SQLException {
        var tables = new TableFacts(connection);
        for (var table : tables.tables()) {
            tables.columns(table);
            var primaryKey = tables.primaryKey(table);
            tables.indexes(table, primaryKey);
            tables.foreignKeys(table);
        }
        return tables.facts;
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        var kinds = new String[] {"TABLE", "BASE TABLE"};
        try (var rows = connection.getMetaData().getTables(catalog, schema, null, kinds)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.remove(SchemaHistory.TABLE);
        names.removeIf(SchemaSteps.TABLE::equalsIgnoreCase);
        return names;
    }

    private void columns(String table) throws SQLException {
        try (var rows = connection.getMetaData().getColumns(catalog, schema, table, null)) {
            while (rows.next()) {
                var nullable = rows.getString("IS_NULLABLE").equals("YES");
                facts.add("%s.%s %s%s"
                        .formatted(
                                lower(table),
                                lower(rows.getString("COLUMN_NAME")),
                                type(rows),
                                nullable ? "" : " not null"));
            }
        }
    }

    private static String type(ResultSet column) throws SQLException {
        var size = column.getInt("COLUMN_SIZE");
        return switch (column.getInt("DATA_TYPE")) {
            case Types.BIGINT -> "bigint";
            case Types.BOOLEAN, Types.BIT -> "boolean";
            case Types.BINARY -> "binary(%d)".formatted(size == UNLIMITED ? Sha256.LENGTH : size);
            case Types.VARCHAR -> size >= LONGEST ? "long text" : "varchar(%d)".formatted(size);
            case Types.LONGVARCHAR -> "long text";
            default -> column.getString("TYPE_NAME");
        };
    }

    private String primaryKey(String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (var rows = connection.getMetaData().getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        var key = String.join(", ", columns.values());
        facts.add("%s primary key (%s)".formatted(lower(table), key));
        return key;
    }

    /** Left out is what engines make for the primary key, known by its columns, and for foreign keys, by their names. */
    private void indexes(String table, String primaryKey) throws SQLException {
        var columns = new TreeMap<String, SortedMap<Integer, String>>();
        try (var rows = connection.getMetaData().getIndexInfo(catalog, schema, table, false, false)) {
            while (rows.next()) {
                var kind = rows.getBoolean("NON_UNIQUE") ? "index " : "unique ";
                columns.computeIfAbsent(kind + lower(rows.getString("INDEX_NAME")), _ -> new TreeMap<>())
                        .put(rows.getInt("ORDINAL_POSITION"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        for (Map.Entry<String, SortedMap<Integer, String>> index : columns.entrySet()) {
            var name = index.getKey().replaceFirst("_index_\\w+$", "");
            var key = String.join(", ", index.getValue().values());
            var isPrimary = name.startsWith("unique ") && key.equals(primaryKey);
            if (!isPrimary && !OF_FOREIGN_KEY.matcher(name).find()) {
                facts.add("%s %s (%s)".formatted(lower(table), name, key));
            }
        }
    }

    private void foreignKeys(String table) throws SQLException {
        try (var rows = connection.getMetaData().getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                facts.add("%s foreign key %s (%s) references %s on delete %s"
                        .formatted(
                                lower(table),
                                lower(rows.getString("FK_NAME")),
                                lower(rows.getString("FKCOLUMN_NAME")),
                                lower(rows.getString("PKTABLE_NAME")),
                                rule(rows.getInt("DELETE_RULE"))));
            }
        }
    }

    private static String rule(int rule) {
        return switch (rule) {
            case importedKeyCascade -> "cascade";
            case importedKeySetNull -> "set null";
            default -> "restrict";
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
