package org.inkmark.example.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4DatabaseMetaData;

/**
 * Columns and indexes as {@code inkmark db validate} asks for them. The driver says {@code integer} of whatever is stored as one,
 * and calls a unique key by the name of the index that SQLite made for it.
 */
final class SqliteMetaData extends JDBC4DatabaseMetaData {

    private static final String COLUMNS = """
        SELECT t.name AS TABLE_NAME, c.name AS COLUMN_NAME, c.type AS TYPE_NAME, c.dflt_value AS COLUMN_DEF,
            CASE WHEN c."notnull" OR c.pk THEN 'NO' ELSE 'YES' END AS IS_NULLABLE,
            CASE WHEN c.type LIKE 'bigint' THEN -5 WHEN c.type LIKE 'boolean' THEN 16 WHEN c.type LIKE 'text' THEN -1
                WHEN c.type LIKE 'binary%' THEN -2 WHEN c.type LIKE 'varchar%' THEN 12 ELSE 1111 END AS DATA_TYPE,
            CAST(substr(c.type, instr(c.type, '(') + 1) AS integer) AS COLUMN_SIZE
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name LIKE ?
        """;

    private static final String INDEXES = """
        SELECT t.name AS TABLE_NAME, NOT i."unique" AS NON_UNIQUE, c.seqno + 1 AS ORDINAL_POSITION, c.name AS COLUMN_NAME,
            CASE i.origin WHEN 'u'
                THEN constraint_of(t.sql, (SELECT group_concat(name, ', ') FROM pragma_index_info(i.name)))
                ELSE i.name END AS INDEX_NAME
        FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
        WHERE t.type = 'table' AND t.name = ?
        """;

    private final SQLiteConnection connection;

    SqliteMetaData(SQLiteConnection connection) {
        super(connection);
        this.connection = connection;
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog, @Nullable String schema, String table, @Nullable String column)
            throws SQLException {
        return ask(COLUMNS, table);
    }

    @Override
    public ResultSet getIndexInfo(
            @Nullable String catalog, @Nullable String schema, String table, boolean unique, boolean approximate)
            throws SQLException {
        return ask(INDEXES, table);
    }

    private ResultSet ask(String sql, String table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setString(1, table);
        return statement.executeQuery();
    }
}
