package org.inkmark.persistence.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column, whose values are the same on every engine: numbers, truth values, texts and bytes. */
record Column(String name, Kind kind) {

    enum Kind {
        NUMBER,
        TRUTH,
        TEXT,
        BYTES
    }

    /** All of a table, in the order of their names. */
    static List<Column> of(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            var metaData = none.getMetaData();
            var columns = new ArrayList<Column>();
            for (var i = 1; i <= metaData.getColumnCount(); i++) {
                columns.add(new Column(
                        metaData.getColumnName(i).toLowerCase(Locale.ROOT), kind(metaData.getColumnType(i))));
            }
            columns.sort(Comparator.comparing(Column::name));
            return columns;
        }
    }

    private static Kind kind(int sqlType) {
        return switch (sqlType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> Kind.TRUTH;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
            default -> Kind.TEXT;
        };
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        var value =
                switch (kind) {
                    case NUMBER -> row.getLong(index);
                    case TRUTH -> row.getBoolean(index);
                    case TEXT -> row.getString(index);
                    case BYTES -> row.getBytes(index);
                };
        return row.wasNull() ? null : value;
    }

    void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, sqlType());
            case Long number -> statement.setLong(index, number);
            case Boolean truth -> statement.setBoolean(index, truth);
            case byte[] bytes -> statement.setBytes(index, bytes);
            default -> statement.setString(index, value.toString());
        }
    }

    private int sqlType() {
        return switch (kind) {
            case NUMBER -> Types.BIGINT;
            case TRUTH -> Types.BOOLEAN;
            case TEXT -> Types.VARCHAR;
            case BYTES -> Types.BINARY;
        };
    }

    /** Adds the value to a digest so that no other value, and no other column, adds the same. */
    void digest(@Nullable Object value, MessageDigest digest) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        switch (value) {
            case null -> digest.update((byte) 0);
            case Long number ->
                framed(digest, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            case Boolean truth -> framed(digest, new byte[] {(byte) (truth ? 1 : 0)});
            case byte[] bytes -> framed(digest, bytes);
            default -> framed(digest, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void framed(MessageDigest digest, byte[] bytes) {
        digest.update((byte) 1);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
