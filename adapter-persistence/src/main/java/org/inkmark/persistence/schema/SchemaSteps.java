package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The migrations that were begun and not yet ended. Most engines make every change of a table stand by itself, so that a process
 * that was killed leaves a migration of which nobody knows how much was done: what is noted here is taken back and done anew.
 */
final class SchemaSteps {

    static final String TABLE = "schema_steps";

    private final DataSource source;

    SchemaSteps(DataSource source) {
        this.source = source;
    }

    /** The versions, the newest first. */
    List<Integer> begun() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT step FROM schema_steps WHERE step > 0 ORDER BY step DESC")) {
            var begun = new ArrayList<Integer>();
            while (rows.next()) {
                begun.add(rows.getInt(1));
            }
            return begun;
        }
    }

    /** Notes, for good, that a migration is about to be done or undone. */
    void begin(int version) throws SQLException {
        end(version);
        execute("INSERT INTO schema_steps (step) VALUES (" + version + ")");
    }

    void end(int version) throws SQLException {
        execute("DELETE FROM schema_steps WHERE step = " + version);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
