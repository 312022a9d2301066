package org.inkmark.persistence.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of {@code settings} that say how a database stands: that it may not be written to, and in a target, of which state of
 * a source it holds a part.
 */
final class CopyMark {

    static final String READ_ONLY = "read_only";

    static final String NOT_OF_THE_SITE = "name NOT IN ('read_only', 'copy_of')";

    private static final String COPY_OF = "copy_of";
    private static final String TRUE = "true";

    private CopyMark() {}

    static boolean isReadOnly(Connection connection) throws SQLException {
        return find(connection, READ_ONLY).filter(TRUE::equals).isPresent();
    }

    /** What the unfinished copy in a target is of. */
    static Optional<String> unfinished(Connection target) throws SQLException {
        return find(target, COPY_OF);
    }

    /** Until it is removed nobody can write to the target. */
    static void set(Connection target, String source) throws SQLException {
        remove(target);
        put(target, COPY_OF, source);
        put(target, READ_ONLY, TRUE);
    }

    static void remove(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute("DELETE FROM settings WHERE NOT (" + NOT_OF_THE_SITE + ")");
        }
    }

    private static Optional<String> find(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setting_value FROM settings WHERE name = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void put(Connection connection, String name, String value) throws SQLException {
        try (var statement =
                connection.prepareStatement("INSERT INTO settings (name, setting_value, version) VALUES (?, ?, 0)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }
}
