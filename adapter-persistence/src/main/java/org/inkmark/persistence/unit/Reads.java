package org.inkmark.persistence.unit;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.inkmark.persistence.engine.Database;
import org.jspecify.annotations.Nullable;

/** Reads that are in no unit of work. Where their connection has died they run once more, on a new one. */
@Singleton
final class Reads {

    private final ConnectionOperations<Connection> connections;
    private final Database database;

    Reads(ConnectionOperations<Connection> connections, Database database) {
        this.connections = connections;
        this.database = database;
    }

    /** Runs the work on one connection. */
    <T extends @Nullable Object> T run(Supplier<T> work) {
        try {
            return once(work);
        } catch (RuntimeException e) {
            if (!database.errors().tellOfDeadConnection(e)) {
                throw database.errors().told(e);
            }
            database.renewConnections();
            return again(work);
        }
    }

    private <T extends @Nullable Object> T once(Supplier<T> work) {
        return connections.execute(ConnectionDefinition.DEFAULT, _ -> work.get());
    }

    private <T extends @Nullable Object> T again(Supplier<T> work) {
        try {
            return once(work);
        } catch (RuntimeException e) {
            throw database.errors().told(e);
        }
    }
}
