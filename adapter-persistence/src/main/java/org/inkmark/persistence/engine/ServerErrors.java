package org.inkmark.persistence.engine;

import java.sql.SQLException;
import org.inkmark.application.database.DatabaseUnusable;

/** Why a server cannot be used, for the operator. The SQLSTATE's class says it on every engine. */
final class ServerErrors {

    private ServerErrors() {}

    static DatabaseUnusable unusable(ServerUrl url, SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return new DatabaseUnusable(
                switch (state.substring(0, Math.min(2, state.length()))) {
                    case "08" -> "the database at %s cannot be reached; is it running?".formatted(url);
                    case "28" -> "the database at %s refuses user and password of the database URL".formatted(url);
                    case "3D", "42" -> "there is no such database, or no right to use it: %s".formatted(url);
                    default ->
                        "the database at %s cannot be used: %s"
                                .formatted(
                                        url,
                                        String.valueOf(e.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(state));
                },
                e);
    }
}
