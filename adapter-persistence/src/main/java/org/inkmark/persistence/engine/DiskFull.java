package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** What a database says, in its own words, when it has no room. */
final class DiskFull {

    private static final String MESSAGE =
            "the disk below the database is full\nMake room ('df -h' shows where) and try again";

    /** What the operating system says, whoever passes it on. */
    private static final String NO_SPACE = "No space left on device";

    private DiskFull() {}

    /** What is to be told of an error, if it or one below it is of a full disk. */
    static Optional<DatabaseUnusable> in(Throwable error) {
        return in(error, ErrorMeaning::ofState);
    }

    /**
     * As {@link #in(Throwable)}.
     *
     * @param meaning what the errors of the engine mean
     */
    static Optional<DatabaseUnusable> in(Throwable error, Function<SQLException, ErrorMeaning> meaning) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (Objects.requireNonNullElse(cause.getMessage(), "").contains(NO_SPACE)
                    || (cause instanceof SQLException e && meaning.apply(e) == ErrorMeaning.DISK_FULL)) {
                return Optional.of(new DatabaseUnusable(MESSAGE, error));
            }
        }
        return Optional.empty();
    }
}
