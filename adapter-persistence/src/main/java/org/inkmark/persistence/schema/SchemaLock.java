package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.persistence.engine.Database;
import org.inkmark.persistence.unit.DatabaseErrors;

/**
 * Keeps every other process from changing the tables; the database lets go of it when the process dies. Flyway's own lock is none
 * on H2 at the moment at which its history is made.
 */
final class SchemaLock implements AutoCloseable {

    /** The row of {@link SchemaSteps#TABLE} that is locked; no version has its number. */
    private static final int ROW = 0;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connection connection;

    private SchemaLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws DatabaseUnusable if another process does not let go of it for two minutes */
    static SchemaLock take(Database database) throws SQLException {
        var connection = database.direct().getConnection();
        try {
            try (var statement = connection.createStatement()) {
                prepare(statement, database.placeholders().getOrDefault("table_options", ""));
            }
            connection.setAutoCommit(false);
            lock(connection);
            return new SchemaLock(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void prepare(Statement statement, String tableOptions) throws SQLException {
        try {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_steps (step integer not null, primary key (step)) "
                    + tableOptions);
        } catch (SQLException e) {
            requireSteps(statement, e); // another process made it at the same time
        }
        try {
            statement.execute("INSERT INTO schema_steps (step) VALUES (" + ROW + ")");
        } catch (SQLException e) {
            if (!DatabaseErrors.askForRetry(e)) {
                throw e;
            }
        }
    }

    /** @throws SQLException why it could not be made, if it is not there */
    private static void requireSteps(Statement statement, SQLException notMade) throws SQLException {
        try {
            statement.execute("SELECT step FROM schema_steps");
        } catch (SQLException e) {
            notMade.addSuppressed(e);
            throw notMade;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var statement = connection.createStatement()) {
                statement.setQueryTimeout((int) PATIENCE.toSeconds());
                statement.execute("SELECT step FROM schema_steps WHERE step = " + ROW + " FOR UPDATE");
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (!DatabaseErrors.askForRetry(e)) {
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
