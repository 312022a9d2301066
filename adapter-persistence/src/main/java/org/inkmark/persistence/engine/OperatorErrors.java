package org.inkmark.persistence.engine;

import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;

/** The errors of a database that any statement may meet, and that only its operator can mend. */
public final class OperatorErrors {

    private OperatorErrors() {}

    /** What is to be told of an error, if it or one below it is such a one. */
    public static Optional<DatabaseUnusable> in(Throwable error) {
        return DiskFull.in(error).or(() -> MissingRights.in(error));
    }
}
