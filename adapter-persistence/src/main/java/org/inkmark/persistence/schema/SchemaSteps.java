package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migrations that were begun and not yet ended. Most engines make every change of a table stand by itself, so that a process
 * that was killed leaves a migration of which nobody knows how much was done: what is noted here is taken back and done anew.
 */
final class SchemaSteps {

    static final String TABLE = "schema_steps";

    private final Connection connection;

    SchemaSteps(Connection connection) {
        this.connection = connection;
    }

    /** Makes the table where there is none. */
    void make(Map<String, String> placeholders) throws SQLException {
        try {
            execute("CREATE TABLE IF NOT EXISTS schema_steps (step integer not null, primary key (step)) "
                    + placeholders.getOrDefault("table_options", ""));
        } catch (SQLException e) {
            require(e); // another process made it at the same time
        }
    }

    /** @throws SQLException why it could not be made, if it is not there */
    private void require(SQLException notMade) throws SQLException {
        try {
            execute("SELECT step FROM schema_steps");
        } catch (SQLException e) {
            notMade.addSuppressed(e);
            throw notMade;
        }
    }

    /** The versions, the newest first. */
    List<Integer> begun() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT step FROM schema_steps WHERE step > 0 ORDER BY step DESC")) {
            var begun = new ArrayList<Integer>();
            while (rows.next()) {
                begun.add(rows.getInt(1));
            }
            return begun;
        }
    }

    /** Notes that a migration is about to be done or undone: for good at the latest with the first change of a table. */
    void begin(int version) throws SQLException {
        end(version);
        execute("INSERT INTO schema_steps (step) VALUES (" + version + ")");
    }

    void end(int version) throws SQLException {
        execute("DELETE FROM schema_steps WHERE step = " + version);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
