package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.engine.DatabaseErrors;

/**
 * Keeps every other process from changing the tables; the database lets go of it when the process dies. Flyway's own lock is none
 * on H2 at the moment at which its history is made.
 */
final class SchemaLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Locks a row on every engine, also on those that know no {@code FOR UPDATE}; no version has its number. */
    private static final String LOCK = "UPDATE schema_steps SET step = 0 WHERE step = 0";

    private final Connection connection;

    private SchemaLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws DatabaseUnusable if another process does not let go of it for two minutes */
    static SchemaLock take(Database database) throws SQLException {
        var connection = database.connectToLock();
        try {
            new SchemaSteps(connection).make(database.placeholders());
            addRow(connection, database.errors());
            connection.setAutoCommit(false);
            lock(connection, database.errors());
            return new SchemaLock(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void addRow(Connection connection, DatabaseErrors errors) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("SELECT step FROM schema_steps WHERE step = 0")) {
                if (row.next()) {
                    return;
                }
            }
            statement.execute("INSERT INTO schema_steps (step) VALUES (0)");
        } catch (SQLException e) {
            if (!errors.askForRetry(e)) {
                throw e;
            }
        }
    }

    private static void lock(Connection connection, DatabaseErrors errors) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var statement = connection.createStatement()) {
                statement.setQueryTimeout((int) PATIENCE.toSeconds());
                statement.execute(LOCK);
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (!errors.askForRetry(e)) {
                    throw e;
                }
                if (System.nanoTime() > end) {
                    throw new DatabaseUnusable(
                            "another process is changing the tables; try again when it has ended", e);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
