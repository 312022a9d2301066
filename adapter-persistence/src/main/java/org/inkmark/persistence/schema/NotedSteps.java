package org.inkmark.persistence.schema;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.inkmark.application.database.DatabaseUnusable;

/** Notes each migration that Flyway begins, in whatever transaction it begins it. */
final class NotedSteps implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            new SchemaSteps(context.getConnection())
                    .begin(context.getMigrationInfo().getVersion().getMajor().intValueExact());
        } catch (SQLException e) {
            throw new DatabaseUnusable("the tables cannot be changed: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "noted steps";
    }
}
