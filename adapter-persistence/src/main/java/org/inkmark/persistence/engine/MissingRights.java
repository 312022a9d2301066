package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** What a statement is told that its user may not execute. */
final class MissingRights {

    private static final String MYSQL_REMEDY = "Give it all rights on the database: " + MysqlErrors.CREATE;
    private static final String POSTGRES_REMEDY =
            "Give it what another user made, as administrator in that database: REASSIGN OWNED BY ... TO ...";

    private MissingRights() {}

    static Optional<DatabaseUnusable> in(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                var remedy = remedy(e);
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

    private static Optional<String> remedy(SQLException e) {
        if ("42501".equals(e.getSQLState())) {
            return Optional.of(POSTGRES_REMEDY);
        }
        return switch (e.getErrorCode()) {
            case 1044, 1142, 1143, 1227 -> Optional.of(MYSQL_REMEDY);
            default -> Optional.empty();
        };
    }
}
