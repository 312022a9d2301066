package org.inkmark.persistence.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.inkmark.application.database.DatabaseUnusable;
import org.jspecify.annotations.Nullable;

/** What a database says, in its own words, when it has no room. */
final class DiskFull {

    private static final String MESSAGE =
            "the disk below the database is full\nMake room ('df -h' shows where) and try again";

    /** What the operating system says, whoever passes it on. */
    private static final String NO_SPACE = "No space left on device";

    private static final int MYSQL_DISK_FULL = 1021;
    private static final int MYSQL_TABLE_FULL = 1114;

    /** Of a temporary file; its message has the number of the operating system's error, which is 28. */
    private static final int MYSQL_CANNOT_WRITE = 3;

    private static final String MYSQL_NO_SPACE = "Errcode: 28";

    private DiskFull() {}

    /** What is to be told of an error, if it or one below it is of a full disk. */
    static Optional<DatabaseUnusable> in(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (isToldBy(cause)) {
                return Optional.of(new DatabaseUnusable(MESSAGE, error));
            }
        }
        return Optional.empty();
    }

    private static boolean isToldBy(Throwable cause) {
        var message = Objects.requireNonNullElse(cause.getMessage(), "");
        return message.contains(NO_SPACE) || (cause instanceof SQLException e && isToldByServer(e, message));
    }

    private static boolean isToldByServer(SQLException e, String message) {
        return "53100".equals(e.getSQLState())
                || switch (e.getErrorCode()) {
                    case MYSQL_DISK_FULL, MYSQL_TABLE_FULL -> true;
                    case MYSQL_CANNOT_WRITE -> message.contains(MYSQL_NO_SPACE);
                    default -> false;
                };
    }
}
