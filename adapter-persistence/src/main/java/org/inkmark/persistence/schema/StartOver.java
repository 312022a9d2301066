package org.inkmark.persistence.schema;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.inkmark.application.database.DatabaseUnusable;

/**
 * On most engines every statement of a migration stands by itself, so that one killed half way leaves tables and no version. Of
 * the first version nothing is lost by starting over. Flyway calls this under the lock of its history: tables of an upgrade that
 * still runs elsewhere are never taken for those of one that was killed.
 */
final class StartOver implements Callback {

    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                && context.getMigrationInfo().getVersion().equals(FIRST);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            new FirstVersion(context.getConnection()).clear();
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "the tables of an upgrade that was cut off cannot be removed: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "start over";
    }
}
