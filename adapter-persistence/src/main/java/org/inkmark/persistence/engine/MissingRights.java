package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** What a statement is told that its user may not execute. */
final class MissingRights {

    private MissingRights() {}

    static Optional<DatabaseUnusable> in(Throwable error, Engine engine) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                var remedy = engine.remedyForMissingRight(e);
                if (remedy.isPresent()) {
                    return Optional.of(new DatabaseUnusable(
                            "the user of the database URL lacks a right: %s\n%s"
                                    .formatted(ServerErrors.firstLine(e), remedy.get()),
                            error));
                }
            }
        }
        return Optional.empty();
    }
}
