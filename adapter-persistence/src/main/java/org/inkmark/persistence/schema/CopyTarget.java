package org.inkmark.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.persistence.engine.Database;

/** The database that a site is copied to. */
public final class CopyTarget implements AutoCloseable {

    private final Database database;

    /** @param database is closed with this */
    public CopyTarget(Database database) {
        this.database = database;
    }

    /**
     * Gives it the tables of the source where it has none.
     *
     * @return a connection that commits when it is told to
     * @throws DatabaseUnusable if it has another version
     */
    public Connection prepare(Connection source) throws SQLException {
        var schema = new FlywaySchema(database);
        if (schema.status().isEmpty()) {
            schema.upgrade(version(source));
        }
        return open(source);
    }

    /**
     * Opens it as it is.
     *
     * @return a connection that commits when it is told to
     * @throws DatabaseUnusable if it has another version
     */
    public Connection open(Connection source) throws SQLException {
        var wanted = version(source);
        var there = new FlywaySchema(database).status().applied();
        if (there != wanted) {
            throw new DatabaseUnusable(
                    "the target has version %d, the source %d; run 'inkmark db upgrade' on the older one"
                            .formatted(there, wanted));
        }
        var connection = database.direct().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** As {@link Database#harden}. */
    public void harden() {
        database.harden();
    }

    private static int version(Connection source) throws SQLException {
        return new SchemaHistory(source).applied().lastKey();
    }

    @Override
    public void close() {
        database.close();
    }
}
