package org.inkmark.persistence.engine;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.inkmark.application.database.DatabaseCreation;
import org.inkmark.application.database.DatabaseUnusable;

@Singleton
final class JdbcDatabaseCreation implements DatabaseCreation {

    private final Database database;

    JdbcDatabaseCreation(Database database) {
        this.database = database;
    }

    @Override
    public String script() {
        return database.engine().creation().script();
    }

    /** What goes wrong here has nothing to do with the configured URL. */
    private static Connection signIn(Engine administrator) throws SQLException {
        try {
            return administrator.connect();
        } catch (DatabaseUnusable e) {
            throw new DatabaseUnusable("as administrator: " + e.getMessage(), e);
        }
    }

    @Override
    public void create(String administratorUrl) {
        var creation = database.engine().creation();
        try (var administrator = database.administrator(administratorUrl);
                var connection = signIn(administrator)) {
            creation.run(connection);
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "the administrator could not make the database: " + ServerErrors.firstLine(e), e);
        }
    }
}
