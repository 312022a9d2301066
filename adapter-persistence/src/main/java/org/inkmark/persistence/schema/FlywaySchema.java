package org.inkmark.persistence.schema;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.inkmark.application.database.DatabaseUnusable;
import org.inkmark.application.database.Schema;
import org.inkmark.application.database.SchemaStatus;
import org.inkmark.persistence.engine.Database;

/** Upgrades by Flyway, used as a library: it runs when it is asked to. */
@Singleton
final class FlywaySchema implements Schema {

    /** The version of the last migration; a test holds it to the scripts. */
    static final int NEWEST = 6;

    private final Database database;

    FlywaySchema(Database database) {
        this.database = database;
    }

    /** Reads Flyway's history by itself: a command must not wait for Flyway to start. */
    @Override
    public SchemaStatus status() {
        try (var connection = database.direct().getConnection()) {
            return new SchemaStatus(new SchemaHistory(connection).applied(), NEWEST);
        } catch (SQLException e) {
            throw new DatabaseUnusable("the database does not say which version it has: " + e.getMessage(), e);
        }
    }

    @Override
    public void upgrade() {
        var status = status();
        if (status.isAhead()) {
            throw new DatabaseUnusable(
                    "the database has version %d, this program knows none after %d; use a newer Inkmark"
                            .formatted(status.applied(), status.newest()));
        }
        try {
            if (status.isEmpty()) {
                flyway().repair(); // it goes on after no migration that failed
            }
            if (status.isBehind()) {
                flyway().migrate();
            }
        } catch (FlywayException e) {
            throw new DatabaseUnusable("the database could not be upgraded: " + reason(e), e);
        }
    }

    Flyway flyway() {
        return Flyway.configure()
                .loggers(QuietLog.class.getName())
                .dataSource(database.direct())
                .locations("classpath:db/migration")
                .placeholders(database.placeholders())
                .table(SchemaHistory.TABLE)
                .callbacks(new StartOver())
                .load();
    }

    private static String reason(FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "it holds tables of another program; give Inkmark a database of its own";
        }
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("---"))
                .findFirst()
                .orElse("");
    }
}
